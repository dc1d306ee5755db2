;; Throws and catches so many times; the sum of what was caught.
(module
  (tag $thrown (param i32))
  (func $throw (param $value i32)
    (throw $thrown (local.get $value)))
  (func (export "run") (param $n i32) (result i32)
    (local $sum i32)
    (loop $again
      (if (local.get $n)
        (then
          (local.set $sum
            (i32.add (local.get $sum)
              (block $caught (result i32)
                (try_table (catch $thrown $caught)
                  (call $throw (local.get $n)))
                (unreachable))))
          (local.set $n (i32.sub (local.get $n) (i32.const 1)))
          (br $again))))
    (local.get $sum)))
