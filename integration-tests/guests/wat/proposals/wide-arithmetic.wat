(module
  (func (export "f") (result i32)
    (local $high i64)
    (i64.add128 (i64.const -1) (i64.const 41) (i64.const 1) (i64.const 0))
    (local.set $high)
    (drop)
    (i32.wrap_i64 (local.get $high))))
