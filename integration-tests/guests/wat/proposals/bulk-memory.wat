(module
  (memory 1)
  (func (export "f") (result i32)
    (memory.fill (i32.const 8) (i32.const 42) (i32.const 4))
    (memory.copy (i32.const 100) (i32.const 8) (i32.const 4))
    (i32.load8_u (i32.const 103))))
