(module
  (type $t (func (result i32)))
  (elem declare func $g)
  (func $g (type $t) (i32.const 42))
  (func (export "f") (result i32) (call_ref $t (ref.func $g))))
