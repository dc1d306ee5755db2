use std::collections::BTreeSet;

use chapter_text::{Document, Heading, Target, relative, target};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd, html};

use crate::pages::Pages;
use crate::raw_html;

/// A rendered chapter.
pub struct Rendered {
    pub html: String,
    /// The files of the source folder that the HTML refers to.
    pub assets: BTreeSet<String>,
}

/// Renders the text of the chapter at `path`. `headings` are the document's own.
pub fn render(document: &Document<'_>, headings: &[Heading], path: &str, pages: &Pages) -> Rendered {
    let mut links = Links { path, pages, assets: BTreeSet::new() };
    let mut anchors = headings.iter().map(|heading| heading.anchor.as_str());
    let mut anchor = "";
    let mut block = String::new();
    let mut events = Vec::new();
    for (event, _) in document.events() {
        match event {
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                anchor = anchors.next().unwrap_or_default();
                let id = Some(anchor.to_owned().into());
                events.push(Event::Start(Tag::Heading { level, id, classes, attrs }));
            }
            Event::End(end @ TagEnd::Heading(_)) => {
                events.push(Event::InlineHtml(link_to_itself(anchor).into()));
                events.push(Event::End(end));
            }
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = links.followed(dest_url);
                events.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let dest_url = links.followed(dest_url);
                events.push(Event::Start(Tag::Image { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                events.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language(&info).to_owned().into()))));
            }
            Event::Start(Tag::Table(columns)) => {
                events.push(Event::Html("<div class=\"table\">".into()));
                events.push(Event::Start(Tag::Table(columns)));
            }
            Event::End(TagEnd::Table) => {
                events.push(Event::End(TagEnd::Table));
                events.push(Event::Html("</div>\n".into()));
            }
            // The lines of a block come one by one, but a comment may go over many.
            Event::Html(raw) => block.push_str(&raw),
            Event::End(TagEnd::HtmlBlock) => {
                events.push(Event::Html(raw_html::safe(&block).into()));
                block.clear();
            }
            Event::InlineHtml(raw) => events.push(Event::InlineHtml(raw_html::safe(&raw).into())),
            other => events.push(other),
        }
    }
    let mut html = String::new();
    html::push_html(&mut html, events.into_iter());
    Rendered { html, assets: links.assets }
}

/// The text with everything escaped that HTML gives a meaning to.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn link_to_itself(anchor: &str) -> String {
    format!("<a class=\"anchor\" href=\"#{}\" aria-label=\"Link to this section\"></a>", escaped(anchor))
}

/// The first word of a fence such as `rust,no_run` or `java {1,3}`.
fn language(info: &str) -> &str {
    info.split([',', ' ', '{', '\t']).next().unwrap_or_default()
}

struct Links<'a> {
    path: &'a str,
    pages: &'a Pages,
    assets: BTreeSet<String>,
}

impl Links<'_> {
    /// The link as the page needs it. Remembers the file that it leads to.
    fn followed<'e>(&mut self, link: CowStr<'e>) -> CowStr<'e> {
        match target(self.path, &link) {
            Target::Forbidden => "#".into(),
            Target::Empty | Target::External | Target::Outside => link,
            Target::Inside { path, anchor } => {
                let anchor = anchor.map_or_else(String::new, |anchor| format!("#{anchor}"));
                if path == self.path && link.starts_with('#') {
                    anchor.into()
                } else if let Some(page) = self.pages.page(&path) {
                    format!("{}{anchor}", url(&relative(self.path, &page))).into()
                } else if self.pages.is_file(&path) {
                    let way = url(&relative(self.path, &path));
                    self.assets.insert(path);
                    format!("{way}{anchor}").into()
                } else {
                    link
                }
            }
        }
    }
}

/// Encodes what would end a path in a URL; the HTML writer encodes the rest.
fn url(path: &str) -> String {
    path.replace('%', "%25").replace('#', "%23").replace('?', "%3F")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(markdown: &str) -> Rendered {
        let document = Document::new(markdown);
        let chapters = ["README.md", "docs/guide.md", "docs/abi.md"].map(str::to_owned).into_iter();
        let pages = Pages::new(chapters, ["docs/a b.png", "LICENSE"].map(str::to_owned).into());
        render(&document, &document.headings(), "docs/guide.md", &pages)
    }

    fn html(markdown: &str) -> String {
        rendered(markdown).html
    }

    #[test]
    fn headings_have_ids_and_link_to_themselves() {
        assert_eq!(
            html("## A `b`\n\n## A b"),
            "<h2 id=\"a-b\">A <code>b</code><a class=\"anchor\" href=\"#a-b\" aria-label=\"Link to this section\"></a></h2>\n\
             <h2 id=\"a-b-1\">A b<a class=\"anchor\" href=\"#a-b-1\" aria-label=\"Link to this section\"></a></h2>\n"
        );
    }

    #[test]
    fn links_between_chapters_lead_to_pages() {
        assert_eq!(html("[x](abi.md#top)"), "<p><a href=\"abi.html#top\">x</a></p>\n");
        assert_eq!(html("[x](../README.md)"), "<p><a href=\"../README.html\">x</a></p>\n");
        assert_eq!(html("[x](/docs/abi.md)"), "<p><a href=\"abi.html\">x</a></p>\n");
        assert_eq!(html("[x](..)"), "<p><a href=\"../README.html\">x</a></p>\n");
        assert_eq!(html("[x](#here)"), "<p><a href=\"#here\">x</a></p>\n");
    }

    #[test]
    fn other_links_stay() {
        for link in ["https://example.org/a.md", "missing.md", "../../out.md"] {
            assert_eq!(html(&format!("[x]({link})")), format!("<p><a href=\"{link}\">x</a></p>\n"));
        }
    }

    #[test]
    fn files_are_remembered() {
        let found = rendered("![a](a%20b.png) [l](../LICENSE) [n](nothing.txt)");
        assert_eq!(found.assets, ["LICENSE", "docs/a b.png"].map(str::to_owned).into());
        assert!(found.html.contains("<img src=\"a%20b.png\" alt=\"a\" />"), "{}", found.html);
    }

    #[test]
    fn scripts_do_not_get_through() {
        assert_eq!(html("[x](javascript:alert)"), "<p><a href=\"#\">x</a></p>\n");
        assert_eq!(html("[x](jav&#x09;ascript:alert)"), "<p><a href=\"#\">x</a></p>\n");
        assert_eq!(html("a <script>b</script>"), "<p>a &lt;script&gt;b&lt;/script&gt;</p>\n");
        assert_eq!(html("<script>\nb\n</script>\n"), "&lt;script&gt;\nb\n&lt;/script&gt;\n");
        assert_eq!(html("<!-- a\nb -->\n\nc"), "\n<p>c</p>\n");
        assert_eq!(html("a & b < c"), "<p>a &amp; b &lt; c</p>\n");
    }

    #[test]
    fn code_has_its_language() {
        assert_eq!(html("```rust,no_run\n1 < 2\n```"), "<pre><code class=\"language-rust\">1 &lt; 2\n</code></pre>\n");
        assert_eq!(html("```\nx\n```"), "<pre><code>x\n</code></pre>\n");
    }

    #[test]
    fn tables_tasks_and_strikethrough() {
        assert!(html("|a|\n|-|\n|b|\n").starts_with("<div class=\"table\"><table>"));
        assert!(html("- [x] done").contains("<input disabled=\"\" type=\"checkbox\" checked=\"\"/>"));
        assert_eq!(html("~~a~~"), "<p><del>a</del></p>\n");
        assert!(html("> [!NOTE]\n> a").contains("markdown-alert-note"));
    }
}
