//! The contracts that the crate includes before an invocation of `contract!`.
//!
//! Macros do not see each other, so this reads the source files of the crate, from the root on. Whatever it does not
//! understand (another root than cargo's usual ones, an invocation that a macro writes) has no earlier contracts: then
//! a type of two contracts in one module is a compile-time error, see [`super::sharing`].

mod sources;

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::Parser;
use syn::{Ident, Path};

use super::file::ContractFile;
use super::sharing::Provider;
use super::{Contracts, module_name};
use sources::Invocation;

/// The contracts before an invocation, in the order of the source, whose types it can use.
pub(super) fn contracts(contracts: &Contracts, krate: &Path) -> Vec<Provider> {
    let Some((earlier, here)) = sources::before(contracts) else {
        return Vec::new();
    };
    let usable = earlier.iter().filter(|it| it.is_usable_from(&here));
    usable.flat_map(|it| it.providers(&here, krate)).collect()
}

impl Invocation {
    /// Whether the invocation exists and can be named wherever another exists.
    fn is_usable_from(&self, other: &Self) -> bool {
        let exists = self
            .conditions
            .iter()
            .all(|it| other.conditions.contains(it));
        let hidden = self.modules.iter().skip(self.common(other) + 1);
        exists && hidden.clone().all(|module| module.is_public)
    }

    /// How many modules both are in.
    fn common(&self, other: &Self) -> usize {
        let pairs = self.modules.iter().zip(&other.modules);
        pairs.take_while(|(a, b)| a.name == b.name).count()
    }

    fn providers(&self, user: &Self, krate: &Path) -> Vec<Provider> {
        let read = |contract: &super::Argument| contract.read(krate).ok();
        let files = self.contracts.0.iter().filter_map(read);
        let provider = |file: ContractFile| Provider {
            route: self.route(user, &file),
            beside: self.modules.len() == user.modules.len()
                && self.common(user) == user.modules.len(),
            name: file.name,
            items: file.items,
        };
        files.map(provider).collect()
    }

    /// The path of a contract's module, from the module of a contract of another invocation.
    fn route(&self, user: &Self, file: &ContractFile) -> TokenStream {
        let common = self.common(user);
        let up = user.modules.iter().skip(common).map(|_| quote!(super::));
        let down = self.modules.iter().skip(common).map(|module| {
            let name = Ident::parse_any.parse_str(&module.name).ok();
            quote!(#name::)
        });
        let module = module_name(&file.name);
        quote!(super:: #(#up)* #(#down)* #module)
    }
}
