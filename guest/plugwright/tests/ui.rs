//! Wrong uses of the macros and what the compiler says about them; `TRYBUILD=overwrite` rewrites the texts.

#[test]
fn errors_and_passes() {
    let cases = trybuild::TestCases::new();
    cases.pass("tests/ui-pass/*.rs");
    cases.compile_fail("tests/ui/*.rs");
}
