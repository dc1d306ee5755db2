use super::dependencies;

/// The name of `plugwright` in a manifest without a workspace.
fn name(manifest: &str) -> Option<String> {
    let all = dependencies(manifest, "");
    let found = all
        .into_iter()
        .find(|it| it.package.as_deref() == Some("plugwright"));
    found.map(|it| it.name)
}

#[test]
fn a_renamed_dependency_is_found_in_every_notation() {
    for manifest in [
        "[dependencies]\npw = { package = \"plugwright\", version = \"0.1\" }",
        "[dependencies]\n\"pw\" = {version='0.1',package='plugwright'} # renamed",
        "[dependencies]\npw = { version = \"0.1\", features = [\n  \"serde\", # }\n], package = \"plugwright\" }",
        "[dependencies]\npw.version = \"0.1\"\npw.package = \"plugwright\"",
        "[dependencies.pw]\nversion = \"0.1\"\npackage = \"plugwright\"",
        "[dev-dependencies]\npw = { package = \"plugwright\" }",
        "[target.'cfg(target_arch = \"wasm32\")'.dependencies]\npw = { package = \"plugwright\" }",
        "[target.wasm32-wasip1.dependencies.pw]\npackage = \"plugwright\"",
        "[package]\nname = \"a\" # [dependencies]\n\n[dependencies]\nserde = \"1\"\npw = { package = \"plugwright\" }",
    ] {
        assert_eq!(name(manifest).as_deref(), Some("pw"), "{manifest}");
    }
}

#[test]
fn other_tables_and_names_do_not_count() {
    for manifest in [
        "[dependencies]\nplugwright = \"0.1\"",
        "[dependencies]\n# pw = { package = \"plugwright\" }",
        "[package.metadata.x]\npw = { package = \"plugwright\" }",
        "[dependencies]\npw = { package = \"plugwright-codec\" }",
        "[features]\npw = [\"package = plugwright\"]",
        "",
    ] {
        assert_eq!(name(manifest), None, "{manifest}");
    }
}
