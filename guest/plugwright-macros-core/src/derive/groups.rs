//! Fields that are written and read together: numbers and `bool`s next to each other, with one check for all.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Path, Type};

use super::FieldOf;
use crate::place;

/// Neighbours, with their sizes where these are known from the type's name.
type Group<'a> = Vec<(&'a FieldOf, Option<usize>)>;

/// Splits fields into groups of known size and single fields of any other type.
fn groups(fields: &[FieldOf]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for field in fields {
        let size = size(field);
        match groups.last_mut() {
            Some(group) if size.is_some() && group[0].1.is_some() => group.push((field, size)),
            _ => groups.push(vec![(field, size)]),
        }
    }
    groups
}

/// Whether the fields are a single group.
pub(super) fn is_small(fields: &[FieldOf]) -> bool {
    fields.iter().all(|field| size(field).is_some())
}

fn size(field: &FieldOf) -> Option<usize> {
    let mut ty = &field.ty;
    // A type that a declarative macro inserted.
    while let Type::Group(group) = ty {
        ty = &group.elem;
    }
    let Type::Path(path) = ty else {
        return None;
    };
    let name = path.path.get_ident()?.to_string();
    match name.as_str() {
        _ if field.serde => None,
        "bool" | "i8" | "u8" => Some(1),
        "i16" | "u16" => Some(2),
        "i32" | "u32" | "f32" => Some(4),
        "i64" | "u64" | "f64" => Some(8),
        "i128" | "u128" => Some(16),
        _ => None,
    }
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
        if let [(field, _)] = group[..] {
            let (encode, value) = (
                field.of("Encode", codec, "encode"),
                field.value(codec, reference(field)),
            );
            return quote_spanned!(place(&field.ty)=> #encode(#value, out)?;);
        }
        let Places { fields, length, .. } = Places::of(&group);
        let puts = fields.into_iter().map(|(field, start, end)| {
            let (ty, value) = (&field.ty, reference(field));
            quote!(<#ty as #codec::Fixed>::put(#value, &mut group[#start..#end]);)
        });
        quote! {
            let mut group = [0u8; #length];
            #(#puts)*
            out.array(group);
        }
    });
    quote!(#(#writes)*)
}

/// Reads fields into their variables.
pub(super) fn decode(codec: &Path, fields: &[FieldOf]) -> TokenStream {
    let reads = groups(fields).into_iter().map(|group| {
        if let [(field, _)] = group[..] {
            let (decode, binding) = (field.of("Decode", codec, "decode"), &field.binding);
            let inner = field.serde.then(|| quote!(.0));
            return quote_spanned!(place(&field.ty)=> let #binding = #decode(input)? #inner;);
        }
        let Places {
            fields,
            sizes,
            length,
        } = Places::of(&group);
        let gets = fields.into_iter().map(|(field, start, end)| {
            let (ty, binding) = (&field.ty, &field.binding);
            quote! {
                let #binding = <#ty as #codec::Fixed>::get(&group[#start..#end], #length - #start, input)?;
            }
        });
        quote! {
            let group: &[u8; #length] = input.group(&[#(#sizes),*])?;
            #(#gets)*
        }
    });
    quote!(#(#reads)*)
}
