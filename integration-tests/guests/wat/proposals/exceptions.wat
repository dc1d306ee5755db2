(module
  (tag $e (param i32))
  (func (export "f") (result i32)
    (block $caught (result i32)
      (try_table (catch $e $caught) (throw $e (i32.const 42)))
      (i32.const 0))))
