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
#[allow(deprecated)]
impl<T> ::plugwright::codec::Decode for Point<T>
where
    T: ::plugwright::codec::Decode,
{
    const MIN_SIZE: ::core::primitive::usize = 0
        + <T as ::plugwright::codec::Decode>::MIN_SIZE
        + <i32 as ::plugwright::codec::Decode>::MIN_SIZE;
    const IN_PLACE: ::plugwright::codec::in_place::DecodedInPlace<Self> = unsafe {
        ::plugwright::codec::in_place::DecodedInPlace::new()
    };
    #[inline]
    fn decode(
        input: &mut ::plugwright::codec::Reader<'_>,
    ) -> ::core::result::Result<Self, ::plugwright::codec::Error> {
        input.value()
    }
    #[inline]
    unsafe fn decode_at(
        place: *mut Self,
        at: ::plugwright::codec::in_place::At,
        input: &mut ::plugwright::codec::Reader<'_>,
    ) -> ::core::option::Option<::plugwright::codec::in_place::At> {
        if const { <T as ::plugwright::codec::Decode>::NESTS } {
            input.enter(at)?;
        }
        let mut at = at;
        let decoded: ::core::primitive::usize = 'fields: {
            let ::core::option::Option::Some(field0) = (unsafe {
                ::plugwright::codec::in_place::read_field::<
                    T,
                >((&raw mut (*place).x), &mut at, input)
            }) else {
                break 'fields 0;
            };
            const {
                ::plugwright::codec::in_place::check_same::<
                    i32,
                    ::core::primitive::i32,
                >();
            };
            let ::core::option::Option::Some(group) = (unsafe {
                input.group_at::<4>(at, &[4])
            }) else {
                break 'fields 1;
            };
            let ::core::option::Option::Some(value) = <i32 as ::plugwright::codec::in_place::Fixed>::get(
                &group[0..4],
                unsafe { at.add(0) },
                input,
            ) else {
                break 'fields 1;
            };
            unsafe { (&raw mut (*place).y).write(value) };
            at = unsafe { at.add(4) };
            unsafe {
                ::plugwright::codec::in_place::put_field((&raw mut (*place).x), field0)
            };
            if const { <T as ::plugwright::codec::Decode>::NESTS } {
                input.leave();
            }
            return ::core::option::Option::Some(at);
        };
        if !const {
            ::plugwright::codec::in_place::FIELDS_IN_PLACE
                && ::core::mem::needs_drop::<Self>()
        } {
            return ::core::option::Option::None;
        }
        unsafe {
            ::plugwright::codec::in_place::drop_parts(
                place.cast(),
                const {
                    &[
                        ::plugwright::codec::in_place::Part::new::<
                            T,
                        >(::core::mem::offset_of!(Self, x)),
                    ]
                },
                decoded,
            )
        }
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
    assert!(code.contains("input.group_at::<5>(at, &[4, 1])"), "{code}");
    assert!(
        code.contains("&group[4..5]") && code.contains("at.add(4)"),
        "{code}"
    );
    assert!(code.contains("input.group_at::<1>(at, &[1])"), "{code}");
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
#[allow(deprecated)]
impl codec::Encode for Shape {
    const FIXED_SIZE: ::core::option::Option<::core::primitive::usize> = ::core::option::Option::None;
    const IN_PLACE: codec::in_place::EncodedInPlace<Self> = unsafe {
        codec::in_place::EncodedInPlace::new()
    };
    #[inline]
    fn encode(
        &self,
        out: &mut codec::Writer,
    ) -> ::core::result::Result<(), codec::Error> {
        out.value(self)
    }
    #[inline]
    unsafe fn encode_at(
        &self,
        at: codec::in_place::At,
        out: &mut codec::Writer,
    ) -> ::core::option::Option<codec::in_place::At> {
        let index: ::core::primitive::u32 = match self {
            Self::Empty { .. } => 0u32,
            Self::Circle { .. } => 1u32,
        };
        let at = unsafe { out.array_at(at, index.to_le_bytes()) };
        let at = match self {
            Self::Empty {} => at,
            Self::Circle { 0: field0 } => {
                const {
                    codec::in_place::check_same::<f64, ::core::primitive::f64>();
                };
                let mut group = [0u8; 8];
                <f64 as codec::in_place::Fixed>::put(field0, &mut group[0..8]);
                let at = unsafe { out.array_at(at, group) };
                at
            }
        };
        ::core::option::Option::Some(at)
    }
}
";
    assert_eq!(pretty(expand(item, encode).unwrap()), expected);
}
