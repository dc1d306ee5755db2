;; The sum of an array whose elements are numbers in structs.
(module
  (type $box (struct (field (mut i32))))
  (type $boxes (array (mut (ref null $box))))
  (func (export "run") (param $n i32) (result i32)
    (local $all (ref null $boxes)) (local $i i32) (local $sum i32)
    (local.set $all (array.new_default $boxes (local.get $n)))
    (loop $fill
      (if (i32.lt_u (local.get $i) (local.get $n))
        (then
          (array.set $boxes (local.get $all) (local.get $i) (struct.new $box (local.get $i)))
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br $fill))))
    (loop $add
      (if (i32.gt_u (local.get $i) (i32.const 0))
        (then
          (local.set $i (i32.sub (local.get $i) (i32.const 1)))
          (local.set $sum
            (i32.add (local.get $sum)
              (struct.get $box 0 (array.get $boxes (local.get $all) (local.get $i)))))
          (br $add))))
    (local.get $sum)))
