//! One record in three contracts, of which the host has the same version of one and newer versions of the others.

use plugwright::prelude::*;

macro_rules! version {
    ($module:ident, $contract:ident, $guest:ident, $echo:ident, $echo_all:ident, $add:ident) => {
        #[contract_module(revision = 1)]
        pub mod $module {
            use plugwright::prelude::*;

            #[derive(Encode, Decode)]
            pub struct Reading {
                pub id: i64,
                pub kind: i32,
                pub value: f64,
                pub valid: bool,
                pub name: String,
                pub count: i32,
                pub time: i64,
                pub weight: f32,
            }

            pub trait $contract {
                fn $echo(reading: Reading) -> Reading;
                fn $echo_all(readings: Vec<Reading>) -> Vec<Reading>;
                fn $add(a: i32, b: i32) -> i32;
            }
        }

        struct $guest;

        #[wasm_plugin]
        impl $module::$contract for $guest {
            fn $echo(reading: $module::Reading) -> $module::Reading {
                reading
            }
            fn $echo_all(readings: Vec<$module::Reading>) -> Vec<$module::Reading> {
                readings
            }
            fn $add(a: i32, b: i32) -> i32 {
                a.wrapping_add(b)
            }
        }
    };
}

version!(same, Same, SameGuest, echo_same, echo_all_same, add_same);
version!(added, Added, AddedGuest, echo_added, echo_all_added, add_added);
version!(changed, Changed, ChangedGuest, echo_changed, echo_all_changed, add_changed);
