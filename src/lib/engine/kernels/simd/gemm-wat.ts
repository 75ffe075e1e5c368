/**
 * The source of the WebAssembly product, in its text format. The inner loop holds a tile of C, 4 rows by 8 columns, in
 * eight registers of four numbers: 6 loads feed 32 products. As in `../gemm.ts`, rows of A and columns of B are copied
 * side by side first, here for `depth` of their numbers at a time, so that what is copied stays in the cache.
 * All addresses and strides are in bytes. C has rows of whole panels until the end, when the gaps are closed.
 * `isRelaxed` is for a test: what `relaxed.ts` makes of the module.
 * Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008).
 */
export const gemmWat = (isRelaxed = false): string => `
(module
  (memory (export "memory") 1)

  ;; One tile of C = A·B, or of C + A·B unless $first, from lines of A, 4 side by side, and a panel of B, 8 side by side.
  ;; What is in C comes last: sums of sums round less than one long sum.
  (func $tile (param $lines i32) (param $panel i32) (param $depth i32) (param $c i32) (param $wide i32) (param $first i32)
    (local $row i32) (local $a v128) (local $left v128) (local $right v128)
    ${lines((r) => `(local $c${r}left v128) (local $c${r}right v128)`)}
    (loop $next
      (local.set $left (v128.load (local.get $panel)))
      (local.set $right (v128.load offset=16 (local.get $panel)))
      ${lines(
        (r) => `
      (local.set $a (v128.load32_splat offset=${4 * r} (local.get $lines)))
      ${grow(`$c${r}left`, '$left', isRelaxed)}
      ${grow(`$c${r}right`, '$right', isRelaxed)}`,
      )}
      (local.set $lines (i32.add (local.get $lines) (i32.const 16)))
      (local.set $panel (i32.add (local.get $panel) (i32.const 32)))
      (br_if $next (local.tee $depth (i32.sub (local.get $depth) (i32.const 1)))))
    (if (i32.eqz (local.get $first)) (then
      (local.set $row (local.get $c))
      ${lines(
        (r) => `
      (local.set $c${r}left (f32x4.add (local.get $c${r}left) (v128.load (local.get $row))))
      (local.set $c${r}right (f32x4.add (local.get $c${r}right) (v128.load offset=16 (local.get $row))))
      (local.set $row (i32.add (local.get $row) (local.get $wide)))`,
      )}))
    ${lines(
      (r) => `
    (v128.store (local.get $c) (local.get $c${r}left))
    (v128.store offset=16 (local.get $c) (local.get $c${r}right))
    (local.set $c (i32.add (local.get $c) (local.get $wide)))`,
    )})

  ;; Copies 4 lines of numbers side by side to $to; where fewer than 4 are $left, the last one again. From one line to the
  ;; next it is $across, from one number of a line to the next $along, in the copy $apart.
  (func $copy (param $from i32) (param $across i32) (param $along i32) (param $left i32) (param $depth i32)
    (param $to i32) (param $apart i32)
    ${lines((l) => `(local $from${l} i32) (local $v${l} v128) (local $w${l} v128)`)}
    (local.set $from0 (local.get $from))
    ${[1, 2, 3].map((l) => `(local.set $from${l} (i32.add (local.get $from${l - 1}) (select (local.get $across) (i32.const 0) (i32.gt_s (local.get $left) (i32.const ${l})))))`).join('\n    ')}

    ;; The lines lie side by side already.
    (if (i32.and (i32.eq (local.get $across) (i32.const 4)) (i32.gt_s (local.get $left) (i32.const 3))) (then
      (loop $next
        (v128.store (local.get $to) (v128.load (local.get $from)))
        (local.set $from (i32.add (local.get $from) (local.get $along)))
        (local.set $to (i32.add (local.get $to) (local.get $apart)))
        (br_if $next (local.tee $depth (i32.sub (local.get $depth) (i32.const 1)))))
      (return)))

    ;; Each line lies in one piece: 4 numbers of all 4 at a time, transposed.
    (if (i32.eq (local.get $along) (i32.const 4)) (then
      (block $few
        (loop $next
          (br_if $few (i32.lt_s (local.get $depth) (i32.const 4)))
          ${lines((l) => `(local.set $v${l} (v128.load (local.get $from${l})))`)}
          (local.set $w0 ${mixed([0, 4, 1, 5], 'v0', 'v1')})
          (local.set $w1 ${mixed([0, 4, 1, 5], 'v2', 'v3')})
          (local.set $w2 ${mixed([2, 6, 3, 7], 'v0', 'v1')})
          (local.set $w3 ${mixed([2, 6, 3, 7], 'v2', 'v3')})
          ${[
            mixed([0, 1, 4, 5], 'w0', 'w1'),
            mixed([2, 3, 6, 7], 'w0', 'w1'),
            mixed([0, 1, 4, 5], 'w2', 'w3'),
            mixed([2, 3, 6, 7], 'w2', 'w3'),
          ]
            .map(
              (four) =>
                `(v128.store (local.get $to) ${four}) (local.set $to (i32.add (local.get $to) (local.get $apart)))`,
            )
            .join('\n          ')}
          ${lines((l) => `(local.set $from${l} (i32.add (local.get $from${l}) (i32.const 16)))`)}
          (local.set $depth (i32.sub (local.get $depth) (i32.const 4)))
          (br $next)))
      (if (i32.eqz (local.get $depth)) (then (return)))))

    (loop $next
      ${lines((l) => `(f32.store offset=${4 * l} (local.get $to) (f32.load (local.get $from${l})))`)}
      ${lines((l) => `(local.set $from${l} (i32.add (local.get $from${l}) (local.get $along)))`)}
      (local.set $to (i32.add (local.get $to) (local.get $apart)))
      (br_if $next (local.tee $depth (i32.sub (local.get $depth) (i32.const 1))))))

  ;; C = A·B, with A: [m, k], B: [k, n] and C: [m, n] row by row. $lines and $panels are room for the copies.
  (func (export "gemm")
    (param $m i32) (param $n i32) (param $k i32)
    (param $a i32) (param $aRow i32) (param $aColumn i32)
    (param $b i32) (param $bRow i32) (param $bColumn i32)
    (param $c i32) (param $lines i32) (param $panels i32)
    (local $i i32) (local $j i32) (local $depth i32) (local $panel i32) (local $size i32) (local $wide i32) (local $to i32)
    (local $first i32) (local $left i32) (local $from i32)
    (local.set $first (i32.const 1))
    (local.set $wide (i32.shl (i32.and (i32.add (local.get $n) (i32.const 7)) (i32.const -8)) (i32.const 2)))
    (loop $blocks
      (local.set $depth (select (local.get $k) (i32.const ${depth}) (i32.lt_s (local.get $k) (i32.const ${depth}))))
      (local.set $size (i32.shl (local.get $depth) (i32.const 5)))
      (local.set $panel (local.get $panels))
      (local.set $j (i32.const 0))
      (loop $columns
        (local.set $left (i32.sub (local.get $n) (local.get $j)))
        (local.set $from (i32.add (local.get $b) (i32.mul (local.get $j) (local.get $bColumn))))
        (call $copy (local.get $from) (local.get $bColumn) (local.get $bRow) (local.get $left)
          (local.get $depth) (local.get $panel) (i32.const 32))
        ;; Where there is no second half, the first one again.
        (if (i32.gt_s (local.get $left) (i32.const 4)) (then
          (local.set $left (i32.sub (local.get $left) (i32.const 4)))
          (local.set $from (i32.add (local.get $from) (i32.shl (local.get $bColumn) (i32.const 2))))))
        (call $copy (local.get $from) (local.get $bColumn) (local.get $bRow) (local.get $left)
          (local.get $depth) (i32.add (local.get $panel) (i32.const 16)) (i32.const 32))
        (local.set $panel (i32.add (local.get $panel) (local.get $size)))
        (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 8))) (local.get $n))))
      (local.set $to (local.get $c))
      (local.set $i (i32.const 0))
      (loop $rows
        (call $copy
          (i32.add (local.get $a) (i32.mul (local.get $i) (local.get $aRow)))
          (local.get $aRow) (local.get $aColumn) (i32.sub (local.get $m) (local.get $i))
          (local.get $depth) (local.get $lines) (i32.const 16))
        (local.set $panel (local.get $panels))
        (local.set $j (i32.const 0))
        (loop $columns
          (call $tile (local.get $lines) (local.get $panel) (local.get $depth)
            (i32.add (local.get $to) (local.get $j)) (local.get $wide) (local.get $first))
          (local.set $panel (i32.add (local.get $panel) (local.get $size)))
          (br_if $columns (i32.lt_s (local.tee $j (i32.add (local.get $j) (i32.const 32))) (local.get $wide))))
        (local.set $to (i32.add (local.get $to) (i32.shl (local.get $wide) (i32.const 2))))
        (br_if $rows (i32.lt_s (local.tee $i (i32.add (local.get $i) (i32.const 4))) (local.get $m))))
      (local.set $first (i32.const 0))
      (local.set $a (i32.add (local.get $a) (i32.mul (local.get $depth) (local.get $aColumn))))
      (local.set $b (i32.add (local.get $b) (i32.mul (local.get $depth) (local.get $bRow))))
      (br_if $blocks (local.tee $k (i32.sub (local.get $k) (local.get $depth)))))

    ;; Closes the gaps between the rows of C.
    (local.set $size (i32.shl (local.get $n) (i32.const 2)))
    (local.set $to (local.get $c))
    (if (i32.ne (local.get $size) (local.get $wide)) (then
      (loop $rows
        (memory.copy (local.get $to) (local.get $c) (local.get $size))
        (local.set $to (i32.add (local.get $to) (local.get $size)))
        (local.set $c (i32.add (local.get $c) (local.get $wide)))
        (br_if $rows (local.tee $m (i32.sub (local.get $m) (i32.const 1)))))))))
`

/** So many numbers of each row of A and column of B are copied at a time. */
export const depth = 256

/** Adds the product of $a and a factor to a sum. */
function grow(sum: string, factor: string, isRelaxed: boolean): string {
  const [product, addition] = isRelaxed ? ['nop nop nop', 'f32x4.relaxed_madd'] : ['f32x4.mul', 'f32x4.add']
  return `local.get $a local.get ${factor} ${product} local.get ${sum} ${addition} local.set ${sum}`
}

/** The same text for each of four rows or lines. */
function lines(text: (line: number) => string): string {
  return [0, 1, 2, 3].map(text).join('')
}

/** Four of the numbers 0 to 3 of one register and 4 to 7 of another. */
function mixed(numbers: number[], one: string, other: string): string {
  const bytes = numbers.flatMap((n) => [0, 1, 2, 3].map((byte) => 4 * n + byte))
  return `(i8x16.shuffle ${bytes.join(' ')} (local.get $${one}) (local.get $${other}))`
}
