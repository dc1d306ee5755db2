(module
  (table $t 1 funcref)
  (elem declare func $g)
  (func $g (result i32) (i32.const 42))
  (func (export "f") (result i32)
    (table.set $t (i32.const 0) (ref.func $g))
    (call_indirect $t (result i32) (i32.const 0))))
