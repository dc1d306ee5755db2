//! A small host: builds plugins for wasm32 and calls them by the rules of the ABI.

#![allow(missing_docs, dead_code)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use plugwright::{Decode, Encode, codec};
use wasmi::{Engine, Instance, Linker, Memory, Module, Store, Val, WasmParams, WasmResults};

/// Builds the package and returns the bytes of its module.
pub fn build(package: &str) -> Vec<u8> {
    let status = cargo()
        .args(["--package", package])
        .status()
        .expect("tooling/scripts/wasm-cargo starts");
    assert!(status.success(), "{package} does not build for wasm32");
    let file = format!(
        "wasm32-unknown-unknown/release/{}.wasm",
        package.replace('-', "_")
    );
    std::fs::read(target().join(file)).expect("the module is where cargo writes it")
}

pub fn fixture() -> &'static [u8] {
    static FIXTURE: OnceLock<Vec<u8>> = OnceLock::new();
    FIXTURE.get_or_init(|| build("wasm-fixture"))
}

pub fn hello() -> &'static [u8] {
    static HELLO: OnceLock<Vec<u8>> = OnceLock::new();
    HELLO.get_or_init(|| build("hello"))
}

/// `tooling/scripts/wasm-cargo build` for wasm32.
pub fn cargo() -> Command {
    let mut cargo = cargo_of("build");
    cargo.args([
        "--quiet",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "-j2",
    ]);
    cargo
}

/// `tooling/scripts/wasm-cargo`, away from the target folder of the build that runs the tests.
pub fn cargo_of(command: &str) -> Command {
    let guest = guest();
    let mut cargo = Command::new(guest.join("../tooling/scripts/wasm-cargo"));
    cargo.current_dir(guest).env("CARGO_TARGET_DIR", target());
    // What cargo tells the programs it runs is about another build.
    for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTC", "RUSTDOC"] {
        cargo.env_remove(variable);
    }
    cargo.arg(command);
    cargo
}

pub fn guest() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("a folder of the workspace")
}

pub fn target() -> PathBuf {
    guest().join("target/wasm-tests")
}

/// A loaded plugin.
pub struct Plugin<T = ()> {
    pub store: Store<T>,
    pub instance: Instance,
    pub memory: Memory,
    pub panic_slot: usize,
}

impl Plugin {
    pub fn load(module: &[u8]) -> Self {
        Self::load_with(module, |_| {})
    }

    pub fn load_with(module: &[u8], imports: impl FnOnce(&mut Linker<()>)) -> Self {
        Self::load_into((), module, imports)
    }
}

impl<T> Plugin<T> {
    /// Loads a plugin whose imports share some data.
    pub fn load_into(data: T, module: &[u8], imports: impl FnOnce(&mut Linker<T>)) -> Self {
        let engine = Engine::default();
        let module = Module::new(&engine, module).expect("a valid module");
        let mut linker = Linker::new(&engine);
        imports(&mut linker);
        let mut store = Store::new(&engine, data);
        let instance = linker
            .instantiate_and_start(&mut store, &module)
            .expect("instantiates");
        let memory = instance
            .get_memory(&store, "memory")
            .expect("exports its memory");
        let mut plugin = Self {
            store,
            instance,
            memory,
            panic_slot: 0,
        };
        plugin.call::<(), ()>("_initialize", ()).unwrap();
        plugin.panic_slot = plugin.call::<(), i32>("plugwright_panic_slot", ()).unwrap() as usize;
        plugin
    }

    pub fn call<P: WasmParams, R: WasmResults>(
        &mut self,
        export: &str,
        arguments: P,
    ) -> Result<R, wasmi::Error> {
        let function = self
            .instance
            .get_typed_func::<P, R>(&self.store, export)
            .unwrap();
        function.call(&mut self.store, arguments)
    }

    /// Calls with any values, and returns the only result.
    pub fn value(&mut self, export: &str, arguments: &[Val]) -> Result<Val, wasmi::Error> {
        let function = self.instance.get_func(&self.store, export).unwrap();
        let mut results = [Val::I32(0)];
        function.call(&mut self.store, arguments, &mut results)?;
        Ok(results[0].clone())
    }

    /// Writes bytes to new memory of the guest.
    pub fn put(&mut self, bytes: &[u8]) -> i32 {
        let pointer: i32 = self.call("plugwright_alloc", bytes.len() as i32).unwrap();
        assert!(pointer != 0 && pointer % 16 == 0, "{pointer}");
        self.memory
            .write(&mut self.store, pointer as usize, bytes)
            .unwrap();
        pointer
    }

    pub fn put_text(&mut self, text: &str) -> (i32, i32) {
        (self.put(text.as_bytes()), text.len() as i32)
    }

    pub fn put_encoded(&mut self, value: &impl Encode) -> (i32, i32) {
        let bytes = codec::to_vec(value).unwrap();
        (self.put(&bytes), bytes.len() as i32)
    }

    /// The bytes of a result of `length` elements of `size` bytes.
    pub fn bytes(&self, result: i64, size: usize) -> &[u8] {
        let (pointer, length) = ((result as u64 >> 32) as usize, result as u32 as usize);
        &self.memory.data(&self.store)[pointer..][..length * size]
    }

    pub fn text(&self, result: i64) -> String {
        String::from_utf8(self.bytes(result, 1).to_vec()).unwrap()
    }

    pub fn decoded<V: Decode>(&self, result: i64) -> V {
        codec::from_bytes(self.bytes(result, 1)).unwrap()
    }

    /// Location and message of the last panic, read as after a trap: only from memory.
    pub fn panic(&self) -> (String, String) {
        let slot = &self.memory.data(&self.store)[self.panic_slot..][..2048];
        let number = |at: usize| u32::from_le_bytes(slot[at..at + 4].try_into().unwrap()) as usize;
        let (location, message) = slot[8..][..number(0) + number(4)].split_at(number(0));
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (text(location), text(message))
    }
}
