//! `contract!`: the Rust side of contracts, from the files that the annotation processor wrote.
//!
//! Each contract becomes a module, so that names resolve as in its file. A type that several
//! contracts of a crate have is defined in the module of the first and imported by the others.

mod earlier;
mod file;
mod places;
mod sharing;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Path, Result, Token};

use file::ContractFile;
pub use places::{Places, find_contract};

/// The tokens in the parentheses of `contract!`, after the path of the facade crate.
struct Arguments {
    krate: Path,
    contracts: Contracts,
}

/// The contracts of one invocation.
struct Contracts(Vec<Argument>);

enum Argument {
    Name(LitStr),
    Path(LitStr),
}

const USAGE: &str = "write the contract's name, `contract!(\"text_tools\")`, or its file, \
     `contract!(path = \"text_tools.rs\")`; separate several contracts by commas";

impl Parse for Arguments {
    fn parse(input: ParseStream) -> Result<Self> {
        let krate = input.call(Path::parse_mod_style)?;
        input.parse::<Token![;]>()?;
        let contracts = input.parse()?;
        Ok(Self { krate, contracts })
    }
}

impl Parse for Contracts {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut contracts = vec![input.parse()?];
        while !input.is_empty() {
            input
                .parse::<Token![,]>()
                .map_err(|error| Error::new(error.span(), USAGE))?;
            if !input.is_empty() {
                contracts.push(input.parse()?);
            }
        }
        Ok(Self(contracts))
    }
}

impl Parse for Argument {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(LitStr) {
            return Ok(Self::Name(input.parse()?));
        }
        let key: Ident = input
            .parse()
            .map_err(|error| Error::new(error.span(), USAGE))?;
        if key != "path" {
            return Err(Error::new(key.span(), USAGE));
        }
        input.parse::<Token![=]>()?;
        Ok(Self::Path(input.parse()?))
    }
}

impl Contracts {
    fn read(&self, krate: &Path) -> Result<Vec<ContractFile>> {
        let contracts = self.0.iter();
        contracts.map(|contract| contract.read(krate)).collect()
    }
}

impl Argument {
    fn literal(&self) -> &LitStr {
        match self {
            Self::Name(literal) | Self::Path(literal) => literal,
        }
    }

    fn read(&self, krate: &Path) -> Result<ContractFile> {
        let file = match self {
            Self::Name(name) => places::named(name)?,
            Self::Path(path) => places::at(path)?,
        };
        ContractFile::read(&file, self.literal().span(), krate)
    }
}

pub(crate) fn expand(arguments: TokenStream) -> Result<TokenStream> {
    let Arguments { krate, contracts } = syn::parse2(arguments)?;
    let mut files = contracts.read(&krate)?;
    let earlier = earlier::contracts(&contracts, &krate);
    let shared = sharing::share(earlier, &mut files)?;
    let modules = files.iter().map(module);
    let variable = places::FOLDER_VARIABLE;
    Ok(quote! {
        #(#modules)*
        #(#shared)*
        // Makes cargo build again when the variable changes.
        const _: ::core::option::Option<&::core::primitive::str> = ::core::option_env!(#variable);
    })
}

/// A separate module: the plugin's names and lints do not affect generated code.
fn module(file: &ContractFile) -> TokenStream {
    let ContractFile {
        module,
        path,
        items,
        ..
    } = file;
    quote! {
        #[allow(warnings, missing_docs, clippy::all, clippy::pedantic)]
        #[doc(hidden)]
        pub(crate) mod #module {
            // Also in a crate without an implicit prelude. What a contract defines comes before it.
            use ::std::prelude::v1::*;

            #(#items)*
        }
        #[allow(unused_imports)]
        pub use #module::*;
        // Makes cargo build again when the file changes.
        const _: &::core::primitive::str = ::core::include_str!(#path);
    }
}

/// The module of the contract in a file of this name.
fn module_name(stem: &str) -> Ident {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    format_ident!("plugwright_{}", stem.chars().map(plain).collect::<String>())
}
