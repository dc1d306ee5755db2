use quote::quote;

use super::*;

fn pretty(tokens: TokenStream) -> String {
    prettyplease::unparse(&syn::parse2(tokens).unwrap())
}

#[test]
fn a_struct_is_its_fields() {
    let item = quote! {
        struct Point<T> { x: T, y: i32 }
    };
    let expected = "\
#[automatically_derived]
impl<T> ::plugwright::codec::Decode for Point<T>
where
    T: ::plugwright::codec::Decode,
{
    const MIN_SIZE: usize = 0 + <T as ::plugwright::codec::Decode>::MIN_SIZE
        + <i32 as ::plugwright::codec::Decode>::MIN_SIZE;
    #[cfg_attr(not(target_family = \"wasm\"), inline)]
    fn decode(
        input: &mut ::plugwright::codec::Reader<'_>,
    ) -> ::core::result::Result<Self, ::plugwright::codec::Error> {
        input.enter()?;
        let field0 = <T as ::plugwright::codec::Decode>::decode(input)?;
        let field1 = <i32 as ::plugwright::codec::Decode>::decode(input)?;
        input.leave();
        ::core::result::Result::Ok(Self { x: field0, y: field1 })
    }
}
";
    assert_eq!(pretty(expand(item, decode).unwrap()), expected);
}

#[test]
fn numbers_next_to_each_other_are_one_group() {
    let item = quote! {
        struct Place(i32, bool, String, u8);
    };
    let code = pretty(expand(item.clone(), decode).unwrap());
    assert!(
        code.contains("let group: &[u8; 5] = input.group(&[4, 1])?;"),
        "{code}"
    );
    assert!(
        code.contains("&group[4..5]") && code.contains("5 - 4"),
        "{code}"
    );
    assert!(
        code.contains("let field3 = <u8 as ::plugwright::codec::Decode>::decode(input)?;"),
        "{code}"
    );
    let code = pretty(expand(item, encode).unwrap());
    assert!(code.contains("let mut group = [0u8; 5];"), "{code}");
    assert!(code.contains("::put(&self.1, &mut group[4..5]);"), "{code}");
}

#[test]
fn an_enum_starts_with_its_index() {
    let item = quote! {
        #[plugwright(crate = "codec")]
        enum Shape { Empty, Circle(f64) }
    };
    let expected = "\
#[automatically_derived]
impl codec::Encode for Shape {
    const FIXED_SIZE: ::core::option::Option<usize> = ::core::option::Option::None;
    fn size(&self, levels: u32) -> usize {
        let ::core::option::Option::Some(levels) = levels.checked_sub(1) else {
            return 4;
        };
        match self {
            Self::Empty {} => 4,
            Self::Circle { 0: field0 } => {
                4 + <f64 as codec::Encode>::size(field0, levels)
            }
        }
    }
    #[cfg_attr(not(target_family = \"wasm\"), inline)]
    fn encode(
        &self,
        out: &mut codec::Writer<'_>,
    ) -> ::core::result::Result<(), codec::Error> {
        out.enter()?;
        match self {
            Self::Empty {} => {
                out.variant(0u32);
            }
            Self::Circle { 0: field0 } => {
                out.variant(1u32);
                <f64 as codec::Encode>::encode(field0, out)?;
            }
        }
        out.leave();
        ::core::result::Result::Ok(())
    }
}
";
    assert_eq!(pretty(expand(item, encode).unwrap()), expected);
}
