//! Names of the language and of the standard library, as names of everything that the macros read.

#![allow(missing_docs)]

mod host;
mod user_crate;

use user_crate::{Crate, targets};

/// The prelude of every edition, and types and traits that generated code might mean.
const TYPES: &str = "Copy Send Sized Sync Unpin Drop Fn FnMut FnOnce AsyncFn AsyncFnMut AsyncFnOnce Box ToOwned Clone \
    PartialEq PartialOrd Eq Ord AsRef AsMut Into From Default Iterator Extend IntoIterator DoubleEndedIterator \
    ExactSizeIterator Option Some None Result Ok Err String ToString Vec TryFrom TryInto FromIterator Future IntoFuture \
    Debug Hash Display Error Any PhantomData Range Duration SystemTime Instant BTreeMap BTreeSet HashMap HashSet Rc Arc \
    Cell RefCell Cow Ordering Pin Write Read Ipv4Addr Path PathBuf Uuid Fixed Text FixedLayout Codec Reader Writer Call \
    HostCall Owned ByEncoding Passing In At Plugwright Serde Exported Level Faked T U A B K V E Value";

/// Primitive types, macros, modules and functions, and what generated code has for variables.
const VALUES: &str = "bool char str i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize f32 f64 std core alloc plugwright \
    drop panic assert format vec println matches option result string iter mem codec abi prelude contract \
    call arguments reply answer out value values name raw reader writer input output bytes index length capacity \
    field0 plugwright_export union auto macro_rules default raw_ref log encode decode size_hint fake current";

/// All keywords that can be names with `r#`.
const KEYWORDS: &str = "as async await break const continue dyn else enum extern false fn for if impl in let loop match mod \
    move mut pub ref return static struct trait true type unsafe use where while abstract become box do final gen macro \
    override priv try typeof unsized virtual yield";

#[test]
fn every_name_can_be_that_of_a_type_variant_field_parameter_or_function() {
    let it = Crate::new("every-name", &source());
    for target in targets() {
        assert_eq!(it.check(&target), Ok(()), "{target}");
    }
}

fn source() -> String {
    let types: Vec<&str> = TYPES.split_whitespace().collect();
    let keywords = KEYWORDS.split_whitespace().map(|it| format!("r#{it}"));
    let values: Vec<String> = VALUES
        .split_whitespace()
        .map(str::to_owned)
        .chain(keywords)
        .collect();
    let fields: String = values
        .iter()
        .map(|it| format!("pub {it}: ::core::primitive::i32,\n"))
        .collect();
    let variants: String = types
        .iter()
        .map(|it| it.to_string())
        .chain(values.iter().cloned())
        .enumerate()
        .map(|(index, it)| match index % 3 {
            0 => format!("{it},\n"),
            1 => format!("{it}(::core::primitive::u64),\n"),
            _ => format!(
                "{it} {{ {}: ::core::primitive::bool }},\n",
                values[index % values.len()]
            ),
        })
        .collect();
    let structs: String = types
        .iter()
        .map(|it| {
            format!(
                "#[derive(::plugwright::Encode, ::plugwright::Decode)]\n\
                 pub struct {it} {{ pub a: ::core::primitive::i32, pub b: ::std::vec::Vec<Every> }}\n"
            )
        })
        .collect();
    // As functions: without what a module exports anyway, in a module for each direction.
    let reserved = ["abs", "log", "plugwright_export", "plugwright", "drop"];
    let functions: Vec<(usize, &String)> = values
        .iter()
        .enumerate()
        .filter(|(_, it)| !reserved.contains(&it.as_str()))
        .collect();
    let ty = |index: usize| types[index % types.len()];
    let exports: String = functions
        .iter()
        .map(|(index, it)| {
            let ty = ty(*index);
            format!("#[::plugwright::wasm_plugin(export = \"export_{index}\")]\npub fn {it}({it}: super::{ty}, other: &super::Fields) -> super::{ty} {{ let _ = other; {it} }}\n")
        })
        .collect();
    let imports: String = functions
        .iter()
        .filter(|(_, it)| it.as_str() != "fake")
        .map(|(index, it)| {
            let ty = ty(*index);
            format!("fn {it}({it}: &super::{ty}, other: &::core::primitive::str) -> super::{ty};\n")
        })
        .collect();
    let contracts: String = types
        .iter()
        .map(|it| {
            format!(
                "mod contract_{it} {{\n#[::plugwright::wasm_plugin]\nimpl {it} for super::Fields {{ fn of_{it}(a: super::{it}) -> super::{it} {{ a }} }}\n\
                 pub trait {it} {{ fn of_{it}(a: super::{it}) -> super::{it}; }}\n}}\n"
            )
        })
        .collect();
    // The module of a trait has its name in snake case, `gen` for `Gen`.
    let hosts: String = KEYWORDS
        .split_whitespace()
        .map(|it| {
            let name = format!("{}{}", it[..1].to_uppercase(), &it[1..]);
            format!("#[::plugwright::host_functions(module = \"{name}\")]\npub trait {name} {{ fn call(); }}\n")
        })
        .collect();
    format!(
        "#![deny(warnings)]\n#![allow(non_camel_case_types, non_snake_case, dead_code)]\n\
         #[derive(::plugwright::Encode, ::plugwright::Decode)]\npub struct Fields {{\n{fields}}}\n\
         #[derive(::plugwright::Encode, ::plugwright::Decode)]\npub enum Every {{\n{variants}}}\n\
         {structs}\
         pub mod exports {{\n{exports}}}\n\
         #[::plugwright::host_functions(module = \"Names\")]\npub trait Names {{\n{}}}\n\
         pub mod hosts {{\n{hosts}}}\n\
         {contracts}",
        imports.replace("super::", "")
    )
}
