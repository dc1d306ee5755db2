use quote::quote;

use super::expand;

#[test]
fn a_layout_is_checked_field_by_field() {
    let item = quote! {
        #[repr(C)]
        #[plugwright(size = 16, align = 8)]
        struct Point { x: f64, tags: [u8; 8] }
    };
    let expanded = prettyplease::unparse(&syn::parse2(expand(item).unwrap()).unwrap());
    let (layout, coding) = expanded.split_once("};\n").unwrap();
    let expected = "\
const _: () = {
    ::plugwright::abi::check_fixed::<f64>();
    ::plugwright::abi::check_fixed::<[u8; 8]>();
    ::plugwright::abi::check_layout(
        ::core::mem::size_of::<Point>() == 16,
        \"the size of `Point` is not 16 bytes: its fields differ from those of the contract\",
    );
    ::plugwright::abi::check_layout(
        ::core::mem::align_of::<Point>() == 8,
        \"the alignment of `Point` is not 8 bytes: its fields differ from those of the contract\",
    );
    #[automatically_derived]
    unsafe impl ::plugwright::FixedLayout for Point {}
";
    assert_eq!(layout, expected);
    let passing =
        "const PASSING: ::plugwright::codec::Passing = ::plugwright::codec::Passing::Direct;";
    assert_eq!(coding.matches(passing).count(), 2);
}
