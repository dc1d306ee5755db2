//! The custom sections of the plugin: its contracts and its metadata.

/// Puts the text of a contract into the plugin's custom section `plugwright.contract`.
///
/// Generated contract files end with it. An entry of the section is the length of the text, four bytes
/// little-endian, and the text; a plugin of several contracts has several entries.
#[macro_export]
macro_rules! embed_contract {
    ($text:expr) => {
        #[cfg(target_arch = "wasm32")]
        const _: () = {
            const TEXT: &str = $text;
            #[used]
            #[unsafe(link_section = "plugwright.contract")]
            static ENTRY: [u8; 4 + TEXT.len()] = $crate::abi::entry(TEXT);
        };
    };
}

/// Puts a text into the plugin's custom section `plugwright.plugin`, whose entries are like those of
/// `plugwright.contract`.
#[doc(hidden)]
#[macro_export]
macro_rules! embed_metadata {
    ($text:expr) => {
        #[cfg(target_arch = "wasm32")]
        const _: () = {
            const TEXT: &str = $text;
            #[used]
            #[unsafe(link_section = "plugwright.plugin")]
            static ENTRY: [u8; 4 + TEXT.len()] = $crate::abi::entry(TEXT);
        };
    };
}
