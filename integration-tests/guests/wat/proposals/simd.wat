(module
  (func (export "f") (result i32)
    (i32x4.extract_lane 2 (i32x4.add (v128.const i32x4 1 2 40 4) (i32x4.splat (i32.const 2))))))
