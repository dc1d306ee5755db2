//! The renderer that every contestant runs: the one of the sample plugin, without what that adds to it.

use pulldown_cmark::{Options, Parser, html};

/// Renders a chapter as HTML.
pub fn render(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut out = String::with_capacity(markdown.len() * 3 / 2);
    html::push_html(&mut out, Parser::new_ext(markdown, options));
    out
}
