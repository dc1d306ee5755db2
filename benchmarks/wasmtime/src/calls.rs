//! Calls of the guest: the marshalling of the Java floor, one buffer in the guest for ever, one crossing a call. What the
//! guest hands out is checked, since Rust without `unsafe` does.

use std::path::Path;

use plugwright_codec::{Decode, Encode, encode_into, from_bytes};
use wasmtime::{Engine, Instance, Memory, Module, Result, Store, TypedFunc};

type Block = TypedFunc<(u32, u32), u64>;

const CAPACITY: u32 = 2 << 20;

pub struct Calls {
    store: Store<()>,
    memory: Memory,
    buffer: u32,
    heap: Vec<u8>,
    add: TypedFunc<(i32, i32), i32>,
    echo_packet: Block,
    echo_entries: Block,
    echo_bytes: Block,
    sum: TypedFunc<(u32, u32), i64>,
    greet: Block,
    render_markdown: Block,
    fibonacci: TypedFunc<i32, i32>,
}

impl Calls {
    pub fn load(engine: &Engine, wasm: &Path) -> Result<Self> {
        let module = Module::from_file(engine, wasm)?;
        let mut store = Store::new(engine, ());
        store.set_epoch_deadline(1);
        let instance = Instance::new(&mut store, &module, &[])?;
        let memory = instance.get_memory(&mut store, "memory").expect("a memory");
        let alloc = instance.get_typed_func::<u32, u32>(&mut store, "plugwright_alloc")?;
        Ok(Self {
            buffer: alloc.call(&mut store, CAPACITY)?,
            heap: Vec::with_capacity(4096),
            memory,
            add: instance.get_typed_func(&mut store, "add")?,
            echo_packet: instance.get_typed_func(&mut store, "echo_packet")?,
            echo_entries: instance.get_typed_func(&mut store, "echo_entries")?,
            echo_bytes: instance.get_typed_func(&mut store, "echo_bytes")?,
            sum: instance.get_typed_func(&mut store, "sum")?,
            greet: instance.get_typed_func(&mut store, "greet")?,
            render_markdown: instance.get_typed_func(&mut store, "render_markdown")?,
            fibonacci: instance.get_typed_func(&mut store, "fibonacci")?,
            store,
        })
    }

    pub fn add(&mut self, a: i32, b: i32) -> i32 {
        self.add.call(&mut self.store, (a, b)).expect("a number")
    }

    pub fn echo_packet<T: Encode + Decode>(&mut self, packet: &T) -> T {
        let export = self.echo_packet.clone();
        self.echo(&export, packet)
    }

    pub fn echo_entries<T: Encode + Decode>(&mut self, entries: &T) -> T {
        let export = self.echo_entries.clone();
        self.echo(&export, entries)
    }

    pub fn echo_bytes(&mut self, bytes: &[u8]) -> Vec<u8> {
        let export = self.echo_bytes.clone();
        self.block(&export, bytes).to_vec()
    }

    pub fn sum(&mut self, values: &[i64]) -> i64 {
        let start = self.buffer as usize;
        let target = &mut self.memory.data_mut(&mut self.store)[start..start + size_of_val(values)];
        for (bytes, value) in target.chunks_exact_mut(8).zip(values) {
            bytes.copy_from_slice(&value.to_le_bytes());
        }
        let arguments = (self.buffer, values.len() as u32);
        self.sum.call(&mut self.store, arguments).expect("a sum")
    }

    pub fn greet(&mut self, name: &str) -> String {
        let export = self.greet.clone();
        text(self.block(&export, name.as_bytes()))
    }

    pub fn render_markdown(&mut self, markdown: &str) -> String {
        let export = self.render_markdown.clone();
        text(self.block(&export, markdown.as_bytes()))
    }

    pub fn fibonacci(&mut self, n: i32) -> i32 {
        self.fibonacci.call(&mut self.store, n).expect("a number")
    }

    fn echo<T: Encode + Decode>(&mut self, export: &Block, value: &T) -> T {
        let mut heap = std::mem::take(&mut self.heap);
        heap.clear();
        encode_into(value, &mut heap).expect("an encoding");
        let decoded = from_bytes(self.block(export, &heap)).expect("a value");
        self.heap = heap;
        decoded
    }

    /// Hands bytes over and returns those of the result, in the guest's memory.
    fn block(&mut self, export: &Block, bytes: &[u8]) -> &[u8] {
        let start = self.buffer as usize;
        self.memory.data_mut(&mut self.store)[start..start + bytes.len()].copy_from_slice(bytes);
        let arguments = (self.buffer, bytes.len() as u32);
        let slice = export.call(&mut self.store, arguments).expect("a slice");
        let (address, length) = ((slice >> 32) as usize, slice as u32 as usize);
        &self.memory.data(&self.store)[address..address + length]
    }
}

fn text(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).expect("UTF-8").to_owned()
}
