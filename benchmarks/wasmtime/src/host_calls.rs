//! The guest that calls the host, and the host's functions.

use std::path::Path;

use plugwright_codec::from_bytes;
use wasmtime::{Caller, Engine, Extern, Linker, Module, Result, Store, TypedFunc};

use crate::values::Packet;

pub struct HostCalls {
    store: Store<()>,
    numbers: TypedFunc<i32, i32>,
    texts: TypedFunc<i32, i32>,
    records: TypedFunc<i32, i32>,
}

impl HostCalls {
    pub fn load(engine: &Engine, wasm: &Path) -> Result<Self> {
        let module = Module::from_file(engine, wasm)?;
        let mut linker = Linker::new(engine);
        linker.func_wrap("Desk", "twice", |value: i32| value << 1)?;
        linker.func_wrap(
            "Desk",
            "measure",
            |mut caller: Caller<'_, ()>, address: u32, length: u32| {
                let text = std::str::from_utf8(argument(&mut caller, address, length))
                    .expect("UTF-8")
                    .to_owned();
                text.len() as i32
            },
        )?;
        linker.func_wrap(
            "Desk",
            "weigh",
            |mut caller: Caller<'_, ()>, address: u32, length: u32| {
                let packet: Packet =
                    from_bytes(argument(&mut caller, address, length)).expect("a packet");
                packet.source + packet.label.len() as i32
            },
        )?;
        let mut store = Store::new(engine, ());
        store.set_epoch_deadline(1);
        let instance = linker.instantiate(&mut store, &module)?;
        Ok(Self {
            numbers: instance.get_typed_func(&mut store, "numbers")?,
            texts: instance.get_typed_func(&mut store, "texts")?,
            records: instance.get_typed_func(&mut store, "records")?,
            store,
        })
    }

    pub fn numbers(&mut self, count: i32) -> i32 {
        self.numbers.call(&mut self.store, count).expect("a number")
    }

    pub fn texts(&mut self, count: i32) -> i32 {
        self.texts.call(&mut self.store, count).expect("a number")
    }

    pub fn records(&mut self, count: i32) -> i32 {
        self.records.call(&mut self.store, count).expect("a number")
    }
}

fn argument<'a>(caller: &'a mut Caller<'_, ()>, address: u32, length: u32) -> &'a [u8] {
    let memory = caller
        .get_export("memory")
        .and_then(Extern::into_memory)
        .expect("a memory");
    &memory.data(caller)[address as usize..][..length as usize]
}
