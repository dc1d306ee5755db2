(module
  (type $pair (struct (field i32) (field i32)))
  (func (export "f") (result i32)
    (local $p (ref null $pair))
    (local.set $p (struct.new $pair (i32.const 40) (i32.const 2)))
    (i32.add (struct.get $pair 0 (local.get $p)) (struct.get $pair 1 (local.get $p)))))
