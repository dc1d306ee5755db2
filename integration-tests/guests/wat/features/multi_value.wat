;; Fibonacci numbers, by a loop with parameters and a function with two results.
(module
  (func $step (param $a i32) (param $b i32) (result i32 i32)
    (local.get $b)
    (i32.add (local.get $a) (local.get $b)))
  (func (export "run") (param $n i32) (result i32)
    (i32.const 0)
    (i32.const 1)
    (loop $next (param i32 i32) (result i32 i32)
      (call $step)
      (local.set $n (i32.sub (local.get $n) (i32.const 1)))
      (br_if $next (i32.gt_s (local.get $n) (i32.const 0))))
    (drop)))
