/**
 * The source of long loops of training in WebAssembly, in its text format: each takes four numbers at a time. They
 * compute what TypeScript would, to the last bit. All addresses and steps are in bytes; what is read or written past an
 * end, up to three numbers, is room.
 */
export const passesWat = (): string => `
(module
  (memory (export "memory") 4)

  ;; Each replaces the numbers from $to until $end. All but the first take one from $other on along with each.
  ${loop('relu', '(f32x4.max (local.get $v) (v128.const f32x4 0 0 0 0))')}

  ${['add', 'sub', 'mul', 'div'].map((op) => loopOfTwo(op, `(f32x4.${op} (local.get $v) ${next})`)).join('\n  ')}
  ${loopOfTwo('reluBack', `(f32x4.mul (local.get $v) (v128.and (v128.const f32x4 1 1 1 1) (f32x4.gt ${next} (v128.const f32x4 0 0 0 0))))`)}

  ;; Adds up the columns of $rows rows from $x on, each $width long, in doubles from $sums on.
  (func (export "sumRows") (param $x i32) (param $rows i32) (param $width i32) (param $sums i32)
    (local $left v128) (local $right v128) (local $end i32) (local $from i32) (local $row i32) (local $v v128)
    (local.set $end (i32.add (local.get $x) (local.get $width)))
    (loop $columns
      (local.set $left (v128.load (local.get $sums)))
      (local.set $right (v128.load offset=16 (local.get $sums)))
      (local.set $from (local.get $x))
      (local.set $row (local.get $rows))
      (loop $next
        (local.set $v (v128.load (local.get $from)))
        (local.set $left (f64x2.add (local.get $left) (f64x2.promote_low_f32x4 (local.get $v))))
        (local.set $right (f64x2.add (local.get $right) (f64x2.promote_low_f32x4
          (i8x16.shuffle 8 9 10 11 12 13 14 15 0 0 0 0 0 0 0 0 (local.get $v) (local.get $v)))))
        (local.set $from (i32.add (local.get $from) (local.get $width)))
        (br_if $next (local.tee $row (i32.sub (local.get $row) (i32.const 1)))))
      (v128.store (local.get $sums) (local.get $left))
      (v128.store offset=16 (local.get $sums) (local.get $right))
      (local.set $sums (i32.add (local.get $sums) (i32.const 32)))
      (br_if $columns (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; What $places windows side by side see, whole fours of numbers, $length in all: copied to rows, or added from rows.
  ;; From one place to the next, it is $right in what is written and $step in what is read.
  ${runs('copyRuns', '(v128.load (i32.add (local.get $from) (local.get $at)))')}
  ${runs(
    'addRuns',
    `(f32x4.add (v128.load (i32.add (local.get $to) (local.get $at)))
        (v128.load (i32.add (local.get $from) (local.get $at))))`,
  )}

  ;; The largest number that each window sees in each channel goes to $y, its place to $at. The number at address 0 has
  ;; place $place. There are $lines lines, $down apart, of $places windows, $right apart; each sees $tall rows, $row apart,
  ;; of $wide columns, $column apart. $channels is how long the channels of one column are: whole fours.
  (func (export "maxPool") (param $x i32) (param $y i32) (param $at i32) (param $place i32)
    (param $lines i32) (param $down i32) (param $places i32) (param $right i32)
    (param $tall i32) (param $row i32) (param $wide i32) (param $column i32) (param $channels i32)
    (local $window i32) (local $left i32) (local $c i32) (local $j i32) (local $i i32) (local $from i32) (local $here i32)
    (local $v v128) (local $best v128) (local $found v128) (local $better v128)
    (loop $line
      (local.set $window (local.get $x))
      (local.set $left (local.get $places))
      (loop $windows
        (local.set $c (i32.const 0))
        (loop $four
          (local.set $best (v128.const f32x4 -inf -inf -inf -inf))
          (local.set $found (v128.const i32x4 -1 -1 -1 -1))
          (local.set $from (i32.add (local.get $window) (local.get $c)))
          (local.set $j (local.get $tall))
          (loop $rows
            (local.set $here (local.get $from))
            (local.set $i (local.get $wide))
            (loop $columns
              (local.set $v (v128.load (local.get $here)))
              (local.set $better (f32x4.gt (local.get $v) (local.get $best)))
              (local.set $best (v128.bitselect (local.get $v) (local.get $best) (local.get $better)))
              (local.set $found (v128.bitselect
                (i32x4.splat (local.get $here)) (local.get $found) (local.get $better)))
              (local.set $here (i32.add (local.get $here) (local.get $column)))
              (br_if $columns (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))
            (local.set $from (i32.add (local.get $from) (local.get $row)))
            (br_if $rows (local.tee $j (i32.sub (local.get $j) (i32.const 1)))))
          (v128.store (local.get $y) (local.get $best))
          ;; Until now, places are the addresses of fours; where nothing was found, the place stays -1.
          (v128.store (local.get $at) (v128.bitselect
            (i32x4.add (i32x4.shr_u (local.get $found) (i32.const 2))
              (i32x4.add (i32x4.splat (local.get $place)) (v128.const i32x4 0 1 2 3)))
            (local.get $found)
            (i32x4.ge_s (local.get $found) (v128.const i32x4 0 0 0 0))))
          (local.set $y (i32.add (local.get $y) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $four (i32.lt_u (local.tee $c (i32.add (local.get $c) (i32.const 16))) (local.get $channels))))
        (local.set $window (i32.add (local.get $window) (local.get $right)))
        (br_if $windows (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (local.set $x (i32.add (local.get $x) (local.get $down)))
      (br_if $line (local.tee $lines (i32.sub (local.get $lines) (i32.const 1)))))))
`

/** The four numbers of the second operand. */
const next = '(v128.load (local.get $other))'

/** A function that replaces numbers, four at a time, by a value of $v. */
function loop(name: string, value: string, parameter = '', advance = ''): string {
  return `(func (export "${name}") (param $to i32) (param $end i32) ${parameter} (local $v v128)
    (loop $next
      (local.set $v (v128.load (local.get $to)))
      (v128.store (local.get $to) ${value})
      ${advance}
      (br_if $next (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))`
}

/** As {@link loop}, while a second operand goes along. */
function loopOfTwo(name: string, value: string): string {
  return loop(name, value, '(param $other i32)', '(local.set $other (i32.add (local.get $other) (i32.const 16)))')
}

/** A function that writes a value for every four numbers of a run, place after place. */
function runs(name: string, value: string): string {
  return `(func (export "${name}") (param $to i32) (param $from i32) (param $length i32)
    (param $right i32) (param $step i32) (param $places i32) (local $at i32)
    (loop $place
      (local.set $at (i32.const 0))
      (loop $next
        (v128.store (i32.add (local.get $to) (local.get $at)) ${value})
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $length))))
      (local.set $to (i32.add (local.get $to) (local.get $right)))
      (local.set $from (i32.add (local.get $from) (local.get $step)))
      (br_if $place (local.tee $places (i32.sub (local.get $places) (i32.const 1))))))`
}
