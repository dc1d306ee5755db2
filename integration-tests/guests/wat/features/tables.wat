;; Calls through a table that it changes.
(module
  (type $operation (func (param i32 i32) (result i32)))
  (table $operations 2 10 funcref)
  (elem $both func $add $subtract)
  (func $add (type $operation) (i32.add (local.get 0) (local.get 1)))
  (func $subtract (type $operation) (i32.sub (local.get 0) (local.get 1)))
  (func (export "run") (param $n i32) (result i32)
    (local $result i32)
    (table.init $operations $both (i32.const 0) (i32.const 0) (i32.const 2))
    (drop (table.grow $operations (ref.func $add) (i32.const 3)))
    (table.copy (i32.const 2) (i32.const 0) (i32.const 2))
    (loop $next
      (local.set $result
        (call_indirect $operations (type $operation)
          (local.get $result) (local.get $n) (i32.rem_u (local.get $n) (i32.const 5))))
      (local.set $n (i32.sub (local.get $n) (i32.const 1)))
      (br_if $next (i32.gt_s (local.get $n) (i32.const 0))))
    (local.get $result)))
