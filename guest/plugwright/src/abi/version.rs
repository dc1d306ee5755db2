//! The version of the binary interface.

/// Says that the plugin follows version 1 of the binary interface: the host looks for an export of this name when it
/// loads the plugin, and never calls it.
#[unsafe(no_mangle)]
extern "C" fn plugwright_abi_1() {}
