//! Size and alignment of fixed layouts.

use std::collections::BTreeMap;

use syn::{Error, Result};

use super::model::{Definition, Field, Known, Ty};

const MAX_NESTING: usize = 64;

/// Computes what C's rules say; `#[derive(FixedLayout)]` checks that the fields have fixed layouts.
pub(super) struct Layouts<'a> {
    definitions: &'a BTreeMap<String, Definition<'a>>,
}

impl<'a> Layouts<'a> {
    pub fn new(definitions: &'a BTreeMap<String, Definition<'a>>) -> Self {
        Self { definitions }
    }

    /// Size and alignment in bytes.
    pub fn of(&self, layout: &Definition<'_>) -> Result<(u64, u64)> {
        let invalid = |place| Error::new(place, "this has no fixed layout");
        match &layout.shape {
            Known::Layout(fields) => self.fields(fields, 0),
            _ => Err(invalid(layout.declared.name.span())),
        }
    }

    fn fields(&self, fields: &[Field<'_>], depth: usize) -> Result<(u64, u64)> {
        let (mut size, mut align) = (0_u64, 1);
        for field in fields {
            let extent = (depth < MAX_NESTING)
                .then(|| self.extent(&field.ty, depth))
                .flatten();
            let Some((own_size, own_align)) = extent else {
                return Err(Error::new(field.declared.place, "this has no fixed layout"));
            };
            size = size.next_multiple_of(own_align).saturating_add(own_size);
            align = align.max(own_align);
        }
        Ok((size.next_multiple_of(align), align))
    }

    fn extent(&self, ty: &Ty, depth: usize) -> Option<(u64, u64)> {
        match ty {
            Ty::Basic(name) => {
                let size = match *name {
                    "i8" | "u8" => 1,
                    "i16" | "u16" => 2,
                    "i32" | "u32" | "f32" => 4,
                    "i64" | "u64" | "f64" => 8,
                    _ => return None,
                };
                Some((size, size))
            }
            Ty::Text(capacity) => Some(((4 + u64::from(*capacity)).next_multiple_of(4), 4)),
            Ty::Array(element, length) => {
                let (size, align) = self.extent(element, depth)?;
                Some((
                    size.checked_mul(u64::from(*length))
                        .filter(|it| *it < 1 << 40)?,
                    align,
                ))
            }
            Ty::Named(..) => match &self.definitions.get(&ty.to_string())?.shape {
                Known::Layout(fields) => self.fields(fields, depth + 1).ok(),
                _ => None,
            },
            _ => None,
        }
    }
}
