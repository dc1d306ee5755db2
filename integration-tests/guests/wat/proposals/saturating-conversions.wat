(module (func (export "f") (result i32) (i32.sub (i32.trunc_sat_f64_u (f64.const -1)) (i32.const -42))))
