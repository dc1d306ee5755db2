use crate::render::escaped;

/// Tags that may stand in Markdown as they are: without attributes they can do no harm, left open or not.
const HARMLESS: [&str; 6] = ["br", "details", "kbd", "sub", "summary", "sup"];

/// Makes the raw HTML of a chapter safe: harmless tags stay, comments vanish, the rest is shown as text.
pub fn safe(html: &str) -> String {
    let mut text = escaped(&without_comments(html));
    for tag in HARMLESS {
        for start in ["", "/"] {
            text = text.replace(&format!("&lt;{start}{tag}&gt;"), &format!("<{start}{tag}>"));
        }
        for end in ["/", " /"] {
            text = text.replace(&format!("&lt;{tag}{end}&gt;"), &format!("<{tag}>"));
        }
    }
    text
}

fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmless_tags_stay() {
        assert_eq!(safe("<kbd>"), "<kbd>");
        assert_eq!(safe("</kbd>"), "</kbd>");
        assert_eq!(safe("<br/><br />"), "<br><br>");
        assert_eq!(safe("<details>\n<summary>More</summary>\n"), "<details>\n<summary>More</summary>\n");
    }

    #[test]
    fn everything_else_is_text() {
        assert_eq!(safe("<script>"), "&lt;script&gt;");
        assert_eq!(safe("<kbd onclick=x>"), "&lt;kbd onclick=x&gt;");
        assert_eq!(safe("<img src=x onerror=\"a()\">"), "&lt;img src=x onerror=&quot;a()&quot;&gt;");
    }

    #[test]
    fn comments_vanish() {
        assert_eq!(safe("a<!-- <b> -->c"), "ac");
        assert_eq!(safe("a<!-- open"), "a");
        assert_eq!(safe("<scr<!-- -->ipt>"), "&lt;script&gt;");
    }
}
