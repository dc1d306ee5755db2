//! Arguments and replies of host functions that a plugin refuses.

#![allow(missing_docs)]

mod echo_host;
mod host;

use echo_host::*;
use host::*;
use plugwright::codec;

#[test]
fn arguments_that_do_not_encode_are_named() {
    let mut plugin = load();
    plugin.call::<_, ()>("send_nested", 256).unwrap();
    assert!(plugin.call::<_, ()>("send_nested", 257).is_err());
    let expected =
        "argument `nested` of `Deep.send` cannot be encoded: values nested too deeply at byte 256";
    assert_eq!(plugin.panic().1, expected);
}

/// Lets the host answer `read` with something wrong and returns what the plugin says about it.
fn wrong(answer: impl Fn(&mut Guest<'_>, i32, i32) -> i64 + Send + Sync + 'static) -> String {
    let mut plugin = load();
    plugin.store.data_mut().answer = Some(Box::new(answer));
    assert!(plugin.call::<_, i64>("read", ()).is_err());
    let (location, message) = plugin.panic();
    assert!(
        location.starts_with("wasm-tests/host-fixture/src/lib.rs:"),
        "{location}"
    );
    let message = message.strip_prefix("reply of `Console.read` cannot be decoded: ");
    message.unwrap().to_owned()
}

#[test]
fn wrong_replies_are_refused() {
    let not_given = "not at an address that the plugin allocated at byte 0";
    assert_eq!(wrong(|_, _, _| 0), not_given);
    assert_eq!(wrong(|_, _, _| 4), not_given);
    assert_eq!(wrong(|_, out, _| pack(out + 16, 1)), not_given);
    assert_eq!(
        wrong(|guest, _, _| pack(alloc(guest, 64) + 8, 8)),
        not_given
    );
    let long = "longer than its buffer at byte 1024";
    assert_eq!(
        wrong(|_, out, capacity| pack(out, capacity as usize + 1)),
        long
    );
    assert_eq!(wrong(|_, out, _| pack(out, u32::MAX as usize)), long);
    let beyond = "longer than the memory at byte 0";
    assert_eq!(wrong(|_, _, _| pack(-16, 100)), beyond);
    assert_eq!(
        wrong(|guest, _, _| pack(alloc(guest, 16), i32::MAX as usize)),
        beyond
    );
    assert_eq!(wrong(|_, _, _| -1), not_given);
    let bad_text = wrong(|guest, out, _| {
        write(guest, out, b"ab\xff");
        pack(out, 3)
    });
    assert_eq!(bad_text, "invalid UTF-8 at byte 2");
}

/// Loads the plugin with one function that answers with these bytes.
fn with_answer(name: &'static str, bytes: &'static [u8], length: usize) -> Plugin<Said> {
    Plugin::load_into(Said::default(), module(), |linker| {
        linker.allow_shadowing(true);
        console(linker).unwrap();
        echo(linker).unwrap();
        let answer = move |mut guest: Guest<'_>, _: i32, _: i32, out: i32, _: i32| {
            write(&mut guest, out, bytes);
            pack(out, length)
        };
        linker.func_wrap("Echo", name, answer).unwrap();
    })
}

#[test]
fn replies_that_do_not_decode_are_refused() {
    let encoded: &[u8] = codec::to_vec(&order(1, 1)).unwrap().leak();
    let longer: &[u8] = [encoded, &[0][..]].concat().leak();
    let huge = b"\x01\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff";
    for (bytes, reason) in [
        (&encoded[..5], "unexpected end of input at byte 4"),
        (longer, "trailing bytes at byte 26"),
        (huge, "length exceeds the remaining bytes at byte 4"),
    ] {
        let mut plugin = with_answer("echo_order", bytes, bytes.len());
        let slice = plugin.put_encoded(&order(1, 1));
        assert!(plugin.call::<_, i64>("order", slice).is_err());
        let expected = format!("reply of `Echo.echo_order` cannot be decoded: {reason}");
        assert_eq!(plugin.panic().1, expected);
    }
    let mut plugin = with_answer("echo_longs", &[], 1 << 30);
    let address = plugin.put(&[]);
    assert!(plugin.call::<_, i64>("longs", (address, 0)).is_err());
    let expected = "reply of `Echo.echo_longs` cannot be decoded: length exceeds the remaining bytes at byte 0";
    assert_eq!(plugin.panic().1, expected);
}

#[test]
fn values_out_of_range_are_refused() {
    let mut plugin = load();
    plugin.store.data_mut().answer = Some(Box::new(|_, _, _| 0));
    assert!(
        plugin
            .call::<_, i64>("scalars", (1, 1, 1, 1, 1.0, 1i64))
            .is_err()
    );
    let expected =
        "reply of `Echo.echo_bool` cannot be decoded: bool that is neither 0 nor 1 at byte 0";
    assert_eq!(plugin.panic().1, expected);
}
