(module (func (export "f") (result i32) (i32.add (i32.extend8_s (i32.const 0xFF)) (i32.const 43))))
