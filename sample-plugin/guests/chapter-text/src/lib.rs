//! What the chapter plugins must agree on, so that a link one of them writes finds the anchor that another one wrote:
//! where the text of a chapter begins, which headings it has, what their anchors are called, and where a link leads.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod document;
mod front_matter;
mod link;
mod slug;

pub use document::{Document, Heading};
pub use front_matter::{FrontMatter, FrontMatterError};
pub use link::{Target, relative, target};
pub use slug::Slugs;
