//! Work of different kinds, to see what counting instructions costs.

use plugwright::prelude::*;

plugwright::contract!("kernels");

struct Guest;

#[wasm_plugin]
impl Kernels for Guest {
    fn fibonacci(n: i32) -> i32 {
        if n < 2 {
            n
        } else {
            Self::fibonacci(n - 1).wrapping_add(Self::fibonacci(n - 2))
        }
    }

    fn render_markdown(markdown: &str) -> String {
        markdown::render(markdown)
    }

    fn sort_and_hash(count: i32) -> i64 {
        let mut state = 42u64;
        let mut values: Vec<u64> = (0..count)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                state >> 16
            })
            .collect();
        values.sort_unstable();
        values
            .iter()
            .flat_map(|value| value.to_le_bytes())
            .fold(0xCBF2_9CE4_8422_2325u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
            }) as i64
    }

    fn multiply_matrices(size: i32) -> f64 {
        let n = size as usize;
        let a: Vec<f64> = (0..n * n).map(|i| i as f64).collect();
        let b: Vec<f64> = (0..n * n).map(|i| 1.0 / (i + 1) as f64).collect();
        let mut c = vec![0.0; n * n];
        for i in 0..n {
            for j in 0..n {
                let mut sum = 0.0;
                for k in 0..n {
                    sum += a[i * n + k] * b[k * n + j];
                }
                c[i * n + j] = sum;
            }
        }
        c.iter().sum()
    }
}
