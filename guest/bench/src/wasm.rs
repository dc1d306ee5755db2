//! How long decoding and encoding a record takes in WebAssembly, compiled by Cranelift.

use records::for_all_records;
use wasmtime::{Engine, Instance, Module, Store};

use crate::size;
use crate::speed::{columns, compare_loops};

/// An instance with one of the codecs.
struct Contestant {
    store: Store<()>,
    instance: Instance,
}

impl Contestant {
    fn new(engine: &Engine, profile: &str, codec: &str) -> Self {
        let file = size::module(profile, &format!("{codec},speed"));
        let code = std::fs::read(file).expect("the module is where cargo writes it");
        let module = Module::new(engine, code).expect("the module is valid");
        let mut store = Store::new(engine, ());
        let instance = Instance::new(&mut store, &module, &[]).expect("the module has no imports");
        Self { store, instance }
    }

    /// The loop that an export is.
    fn repeated(&mut self, export: String) -> impl FnMut(u32) {
        let function = self
            .instance
            .get_typed_func::<u32, ()>(&mut self.store, &export)
            .expect("there is a loop for every record");
        move |runs| function.call(&mut self.store, runs).expect("nothing traps")
    }
}

pub fn report() {
    for (profile, name) in size::PROFILES {
        let engine = Engine::default();
        let mut ours = Contestant::new(&engine, profile, "ours");
        let mut theirs = Contestant::new(&engine, profile, "theirs");
        println!("Decoding and encoding a record in wasmtime with {name}, in nanoseconds:\n");
        println!(
            "| record | decode: derive | bincode | ratio | encode: derive | bincode | ratio |"
        );
        println!("|---|--:|--:|--:|--:|--:|--:|");
        let mut row = |record: &str| {
            let mut compare = |what| {
                let export = format!("time_{what}_{record}");
                let ours = ours.repeated(export.clone());
                columns(compare_loops(ours, theirs.repeated(export)))
            };
            println!(
                "| {record} | {} | {} |",
                compare("decode"),
                compare("encode")
            );
        };
        macro_rules! rows {
            ($($record:ident),*) => {
                $(row(stringify!($record));)*
            };
        }
        for_all_records!(rows);
        println!();
    }
}
