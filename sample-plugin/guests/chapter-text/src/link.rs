/// Where a link of a chapter leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// Nowhere: the link is empty.
    Empty,
    /// To another site.
    External,
    /// To something that a page must not open, such as `javascript:`.
    Forbidden,
    /// Out of the source folder.
    Outside,
    /// To a file of the source folder.
    Inside {
        /// The file's path in the source folder; empty for the folder itself.
        path: String,
        /// What follows the `#`.
        anchor: Option<String>,
    },
}

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Finds out where `link`, written in the chapter `chapter`, leads.
pub fn target(chapter: &str, link: &str) -> Target {
    // A browser ignores these characters, so that they would hide a scheme from us.
    let link: String = link.chars().filter(|c| !c.is_control()).collect();
    let link = link.trim();
    if link.is_empty() || link == "#" {
        return Target::Empty;
    }
    if link.starts_with("//") {
        return Target::External;
    }
    if let Some(scheme) = scheme(link) {
        let known = SCHEMES.iter().any(|name| scheme.eq_ignore_ascii_case(name));
        return if known { Target::External } else { Target::Forbidden };
    }
    let (place, anchor) = match link.split_once('#') {
        Some((place, anchor)) => (place, Some(decoded(anchor)).filter(|anchor| !anchor.is_empty())),
        None => (link, None),
    };
    let place = place.split('?').next().unwrap_or_default();
    if place.is_empty() {
        return Target::Inside { path: chapter.to_owned(), anchor };
    }
    match resolve(chapter, &decoded(place)) {
        Some(path) => Target::Inside { path, anchor },
        None => Target::Outside,
    }
}

/// The way from the file `from` to the file `to`, both in the source folder.
pub fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let folders = from.len() - 1;
    let common = from[..folders].iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let mut way = "../".repeat(folders - common);
    way.push_str(&to[common..].join("/"));
    way
}

fn scheme(link: &str) -> Option<&str> {
    let (scheme, _) = link.split_once(':')?;
    let mut chars = scheme.chars();
    let starts_well = chars.next().is_some_and(|c| c.is_ascii_alphabetic());
    (starts_well && chars.all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))).then_some(scheme)
}

/// The path in the source folder, `None` if it leads out of that folder. A leading `/` means the source folder.
fn resolve(chapter: &str, place: &str) -> Option<String> {
    let mut names: Vec<&str> = if place.starts_with('/') { Vec::new() } else { chapter.split('/').collect() };
    names.pop();
    for name in place.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop()?;
            }
            _ => names.push(name),
        }
    }
    Some(names.join("/"))
}

/// Replaces `%20` and the like. What is no UTF-8 then stays as it was.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok()).filter(|_| byte == b'%');
        match hex.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(value) => {
                bytes.push(value);
                rest = &tail[2..];
            }
            None => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(path: &str, anchor: Option<&str>) -> Target {
        Target::Inside { path: path.to_owned(), anchor: anchor.map(str::to_owned) }
    }

    #[test]
    fn inside_the_site() {
        let cases = [
            ("guide.md", inside("docs/guide.md", None)),
            ("./guide.md#start", inside("docs/guide.md", Some("start"))),
            ("../README.md?x=1#a%20b", inside("README.md", Some("a b"))),
            ("/LICENSE", inside("LICENSE", None)),
            ("#here", inside("docs/abi.md", Some("here"))),
            ("img/a%20b.png", inside("docs/img/a b.png", None)),
            ("100%.md#", inside("docs/100%.md", None)),
            ("..", inside("", None)),
        ];
        for (link, expected) in cases {
            assert_eq!(target("docs/abi.md", link), expected, "{link}");
        }
    }

    #[test]
    fn elsewhere() {
        let cases = [
            ("", Target::Empty),
            ("#", Target::Empty),
            ("https://example.org/#x", Target::External),
            ("MAILTO:ada@example.org", Target::External),
            ("//example.org", Target::External),
            ("../../secret.md", Target::Outside),
            ("javascript:alert(1)", Target::Forbidden),
            (" java\nscript:alert(1)", Target::Forbidden),
            ("data:text/html,x", Target::Forbidden),
            ("file:///etc/passwd", Target::Forbidden),
        ];
        for (link, expected) in cases {
            assert_eq!(target("docs/abi.md", link), expected, "{link}");
        }
    }

    #[test]
    fn the_way_between_two_files() {
        assert_eq!(relative("README.md", "docs/abi.html"), "docs/abi.html");
        assert_eq!(relative("docs/abi.md", "docs/guide.html"), "guide.html");
        assert_eq!(relative("docs/a/b.md", "docs/c.html"), "../c.html");
        assert_eq!(relative("a/x/b.md", "b/x/c.html"), "../../b/x/c.html");
    }
}
