;; Adds four numbers at a time, after filling, copying and growing the memory.
(module
  (memory 1)
  (data $tail "\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f\10")
  (func (export "run") (param $n i32) (result i32)
    (local $sum v128)
    (drop (memory.grow (i32.const 1)))
    (memory.fill (i32.const 0) (i32.const 3) (i32.const 4096))
    (memory.copy (i32.const 65536) (i32.const 1024) (i32.const 2048))
    (memory.init $tail (i32.const 16) (i32.const 0) (i32.const 16))
    (loop $next
      (local.set $n (i32.sub (local.get $n) (i32.const 1)))
      (local.set $sum
        (i32x4.add (local.get $sum)
          (v128.load (i32.shl (i32.and (local.get $n) (i32.const 63)) (i32.const 4)))))
      (br_if $next (i32.gt_s (local.get $n) (i32.const 0))))
    (i32.add
      (i32x4.extract_lane 0 (local.get $sum))
      (i32.add (i32x4.extract_lane 3 (local.get $sum)) (i32.load (i32.const 65540))))))
