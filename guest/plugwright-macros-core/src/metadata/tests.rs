use super::*;

fn error(arguments: &str) -> String {
    let arguments = format!("plugwright; {arguments}").parse().unwrap();
    stated(arguments).unwrap_err().to_string()
}

#[test]
fn an_entry_has_what_is_stated_and_the_rest_from_the_package() {
    let arguments = r#"plugwright; name: "Märchen", authors: ["Ada <a@example.com>", "Bob"],"#;
    let tokens = stated(arguments.parse().unwrap()).unwrap();
    let krate: Path = syn::parse_quote!(plugwright);
    let version = env!("CARGO_PKG_VERSION");
    let text = format!(
        "plugwright-plugin 1 stated\nname: Märchen\nversion: {version}\nauthor: Ada <a@example.com>\nauthor: Bob\n"
    );
    let expected = embed(&krate, &text).to_string();
    let tokens = tokens.to_string();
    // The package has a description, which ends the entry.
    let start = expected.trim_end_matches("\") ;").trim_end_matches("\");");
    assert!(tokens.starts_with(start), "{tokens}\n{start}");
}

#[test]
fn a_package_is_an_entry() {
    let tokens = packaged(&syn::parse_quote!(pw)).to_string();
    let start = r#"pw :: embed_metadata ! ("plugwright-plugin 1 package\nname: plugwright-macros-core\nversion: "#;
    assert!(tokens.starts_with(start), "{tokens}");
}

#[test]
fn texts_of_a_package_are_one_line() {
    assert_eq!(one_line(" a\tb\r\n  c\u{7}d "), "a b c d");
    assert_eq!(one_line(&"ü".repeat(600)).len(), 1024);
    assert_eq!(one_line(&format!("x{}", "ü".repeat(600))).len(), 1023);
}

#[test]
fn faults_are_named() {
    assert_eq!(error("nam: \"x\""), USAGE);
    assert_eq!(error("name \"x\""), USAGE);
    assert_eq!(error("name: 5"), USAGE);
    assert_eq!(error("name: \"a\", name: \"b\""), "duplicate `name`");
    assert_eq!(error("name: \" \""), "the text is empty");
    assert_eq!(
        error("name: \"a\\nb\""),
        "control characters are not allowed: write one line"
    );
    assert_eq!(
        error("description: \"a\\u{202e}b\""),
        "control characters are not allowed: write one line"
    );
    let long = "x".repeat(1025);
    assert_eq!(
        error(&format!("version: {long:?}")),
        "the text is longer than 1024 bytes"
    );
    let authors = "\"a\", ".repeat(33);
    assert_eq!(
        error(&format!("authors: [{authors}]")),
        "a plugin has at most 32 authors"
    );
}
