//! Fields that are written and read together: numbers and `bool`s next to each other, with one check for all.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Ident, Path, Type};

use super::FieldOf;
use crate::{path_at, place};

/// Neighbours, with their sizes where these are known from the type's name.
type Group<'a> = Vec<(&'a FieldOf, Option<usize>)>;

/// Splits fields into groups of known size and single fields of any other type.
fn groups(fields: &[FieldOf]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for field in fields {
        let size = size_of(field);
        match groups.last_mut() {
            Some(group) if size.is_some() && group[0].1.is_some() => group.push((field, size)),
            _ => groups.push(vec![(field, size)]),
        }
    }
    groups
}

/// The size of a number or `bool`, known from the type's name; [`check`] finds types that only have the name.
pub(super) fn size_of(field: &FieldOf) -> Option<usize> {
    match primitive(field)?.to_string().as_str() {
        "bool" | "i8" | "u8" => Some(1),
        "i16" | "u16" => Some(2),
        "i32" | "u32" | "f32" => Some(4),
        "i64" | "u64" | "f64" => Some(8),
        "i128" | "u128" => Some(16),
        _ => None,
    }
}

/// The name of a field's type, if it has no other parts.
fn primitive(field: &FieldOf) -> Option<&Ident> {
    let mut ty = &field.ty;
    // A type that a declarative macro inserted.
    while let Type::Group(group) = ty {
        ty = &group.elem;
    }
    match ty {
        Type::Path(path) if !field.serde => path.path.get_ident(),
        _ => None,
    }
}

/// Checks at compile time that the types of a group are those that their names denote.
fn check(codec: &Path, group: &Group<'_>) -> TokenStream {
    let checks = group.iter().filter_map(|(field, _)| {
        let (name, place, ty) = (primitive(field)?, place(&field.ty), &field.ty);
        let codec = path_at(codec, place);
        Some(quote_spanned!(place=> #codec::in_place::check_same::<#ty, ::core::primitive::#name>();))
    });
    quote!(const { #(#checks)* })
}

/// Where the bytes of a group's fields are.
struct Places<'a> {
    /// The fields, each with its start and its end.
    fields: Vec<(&'a FieldOf, Literal, Literal)>,
    sizes: Vec<Literal>,
    length: Literal,
}

impl<'a> Places<'a> {
    fn of(group: &Group<'a>) -> Self {
        let literal = Literal::usize_unsuffixed;
        let (mut fields, mut sizes) = (Vec::new(), Vec::new());
        let mut end = 0;
        for (field, size) in group {
            let (start, size) = (end, size.unwrap_or_default());
            end += size;
            fields.push((*field, literal(start), literal(end)));
            sizes.push(literal(size));
        }
        Self {
            fields,
            sizes,
            length: literal(end),
        }
    }
}

/// Writes fields; `reference` makes a reference to one.
pub(super) fn encode(
    codec: &Path,
    fields: &[FieldOf],
    reference: impl Fn(&FieldOf) -> TokenStream,
) -> TokenStream {
    let writes = groups(fields).into_iter().map(|group| {
        if let [(field, None)] = group[..] {
            let value = field.value(codec, reference(field));
            let encode_at = field.through(codec, "encode_at");
            return quote_spanned!(place(&field.ty)=> let at = unsafe { #encode_at(#value, at, out)? };);
        }
        let check = check(codec, &group);
        let Places { fields, length, .. } = Places::of(&group);
        let puts = fields.into_iter().map(|(field, start, end)| {
            let (ty, value) = (&field.ty, reference(field));
            quote!(<#ty as #codec::in_place::Fixed>::put(#value, &mut group[#start..#end]);)
        });
        quote! {
            #check;
            let mut group = [0u8; #length];
            #(#puts)*
            let at = unsafe { out.array_at(at, group) };
        }
    });
    quote!(#(#writes)*)
}

/// Reads the fields of a variant into their variables.
pub(super) fn decode(codec: &Path, fields: &[FieldOf]) -> Vec<TokenStream> {
    let reads = groups(fields).into_iter().map(|group| {
        if let [(field, None)] = group[..] {
            let binding = &field.binding;
            let inner = field.serde.then(|| quote!(.0));
            let decode_value = field.through(codec, "decode_value");
            return quote_spanned! {place(&field.ty)=>
                let #binding = unsafe { #decode_value(&mut at, input)? } #inner;
            };
        }
        let check = check(codec, &group);
        let Places {
            fields,
            sizes,
            length,
        } = Places::of(&group);
        let gets = fields.into_iter().map(|(field, start, end)| {
            let (ty, binding) = (&field.ty, &field.binding);
            quote! {
                let #binding = <#ty as #codec::in_place::Fixed>::get(
                    &group[#start..#end],
                    unsafe { at.add(#start) },
                    input,
                )?;
            }
        });
        quote! {
            #check;
            let group: &[::core::primitive::u8; #length] = unsafe { input.group_at(at, &[#(#sizes),*])? };
            #(#gets)*
            at = unsafe { at.add(#length) };
        }
    });
    reads.collect()
}

/// Reading the fields of a struct into their places.
pub(super) struct InPlace {
    /// The code for each group. The block it is in ends with the number of parts that were read when something is
    /// wrong.
    pub reads: Vec<TokenStream>,
    /// Code that moves a value read elsewhere to its place.
    pub puts: Vec<TokenStream>,
    /// The fields that may have to be dropped when a later one is wrong.
    pub parts: Vec<TokenStream>,
}

pub(super) fn decode_in_place(codec: &Path, fields: &[FieldOf]) -> InPlace {
    let (mut reads, mut puts, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    for group in groups(fields) {
        let decoded = Literal::usize_unsuffixed(parts.len());
        let [(field, None)] = group[..] else {
            reads.push(decode_group(codec, &group, &decoded));
            continue;
        };
        reads.push(decode_field(codec, field, &decoded));
        let (ty, member, binding) = (&field.ty, &field.member, &field.binding);
        let place = place_of(field);
        puts.push(quote!(unsafe { #codec::in_place::put_field(#place, #binding) };));
        parts.push(
            quote!(#codec::in_place::Part::new::<#ty>(::core::mem::offset_of!(Self, #member))),
        );
    }
    InPlace { reads, puts, parts }
}

fn place_of(FieldOf { member, serde, .. }: &FieldOf) -> TokenStream {
    let cast = serde.then(|| quote!(.cast()));
    quote!((&raw mut (*place).#member) #cast)
}

fn decode_field(codec: &Path, field: &FieldOf, decoded: &Literal) -> TokenStream {
    let (binding, field_place) = (&field.binding, place_of(field));
    let read_field = field.through(codec, "read_field");
    quote_spanned! {place(&field.ty)=>
        let ::core::option::Option::Some(#binding) =
            (unsafe { #read_field(#field_place, &mut at, input) })
        else {
            break 'fields #decoded;
        };
    }
}

fn decode_group(codec: &Path, group: &Group<'_>, decoded: &Literal) -> TokenStream {
    let check = check(codec, group);
    let Places {
        fields,
        sizes,
        length,
    } = Places::of(group);
    let gets = fields.into_iter().map(|(field, start, end)| {
        let (ty, member) = (&field.ty, &field.member);
        quote! {
            let ::core::option::Option::Some(value) = <#ty as #codec::in_place::Fixed>::get(
                &group[#start..#end],
                unsafe { at.add(#start) },
                input,
            ) else {
                break 'fields #decoded;
            };
            unsafe { (&raw mut (*place).#member).write(value) };
        }
    });
    quote! {
        #check;
        let ::core::option::Option::Some(group) =
            (unsafe { input.group_at::<#length>(at, &[#(#sizes),*]) })
        else {
            break 'fields #decoded;
        };
        #(#gets)*
        at = unsafe { at.add(#length) };
    }
}
