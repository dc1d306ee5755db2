(module
  (memory 100 (pagesize 1))
  (func (export "f") (result i32) (i32.sub (memory.size) (i32.const 58))))
