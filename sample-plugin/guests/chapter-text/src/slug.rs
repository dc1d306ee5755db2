use std::collections::HashSet;

/// Names the anchors of one chapter, the way GitHub does: `Why? Because!` becomes `why-because`, and a second heading of
/// the same words `why-because-1`.
#[derive(Clone, Debug, Default)]
pub struct Slugs {
    taken: HashSet<String>,
}

impl Slugs {
    /// No names taken yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The anchor of the next heading with this text.
    pub fn next(&mut self, heading: &str) -> String {
        let base = slug(heading);
        let name = (0..)
            .map(|count| if count == 0 { base.clone() } else { format!("{base}-{count}") })
            .find(|name| !self.taken.contains(name))
            .unwrap_or(base);
        self.taken.insert(name.clone());
        name
    }
}

fn slug(heading: &str) -> String {
    let name: String = heading
        .trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            ' ' => Some('-'),
            '-' | '_' => Some(c),
            _ => c.is_alphanumeric().then_some(c),
        })
        .collect();
    if name.is_empty() { "section".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_github() {
        let slug_of = |heading: &str| Slugs::new().next(heading);
        assert_eq!(slug_of("Getting started"), "getting-started");
        assert_eq!(slug_of("Why? Because!"), "why-because");
        assert_eq!(slug_of("  snake_case & kebab-case "), "snake_case--kebab-case");
        assert_eq!(slug_of("Größe über 9"), "größe-über-9");
        assert_eq!(slug_of("??"), "section");
    }

    #[test]
    fn repeated_headings_get_numbers_that_are_free() {
        let mut slugs = Slugs::new();
        let names = ["A", "A", "A 1", "A"].map(|heading| slugs.next(heading));
        assert_eq!(names, ["a", "a-1", "a-1-1", "a-2"]);
    }
}
