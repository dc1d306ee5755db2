//! A module in a folder.

plugwright::contract!("draw");
