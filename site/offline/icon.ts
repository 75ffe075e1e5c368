import { crc32, deflateSync } from 'node:zlib'

/** The mark on paper, as a PNG of `size` pixels square. `room` is the mark's width, as a share of the icon's. */
export function icon(size: number, room: number): Buffer {
  const rows = Buffer.alloc((4 * size + 1) * size)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const color = paint(((x + 0.5) / size - 0.5) / room, ((y + 0.5) / size - 0.5) / room, 1 / (size * room))
      rows.set([...color, 255], y * (4 * size + 1) + 1 + 4 * x)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 6], 8) // 8 bits each of red, green, blue and opacity
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')])
}

type Color = [red: number, green: number, blue: number]
const paper: Color = [0xfc, 0xfb, 0xf8]
const amber: Color = [0xb0, 0x50, 0x0c]
const blue: Color = [0x1f, 0x56, 0xa8]

/**
 * The colour at a point of the mark: coordinates from -1/2 to 1/2 across its width, `pixel` the width of a pixel. Two
 * links, blue over amber; where they cross below, amber comes over again.
 */
function paint(x: number, y: number, pixel: number): Color {
  const [left, right] = [distance(x + 7 / 38, y), distance(x - 7 / 38, y)]
  const cover = (distance: number) => Math.min(1, Math.max(0, 0.5 - distance / pixel))
  const over = (below: Color, above: Color, share: number) =>
    below.map((value, i) => Math.round(value + (above[i] - value) * share)) as Color
  const links = over(over(paper, amber, cover(left)), blue, cover(right))
  return x > -0.1 && y > 0 ? over(links, amber, cover(left)) : links
}

/** How far a point is from the line of a link, whose middle is the origin: 20 by 14 in a mark that is 38 wide, a line of 3.4. */
function distance(x: number, y: number): number {
  const [radius, half, line] = [7 / 38, 3 / 38, 3.4 / 38]
  const across = Math.max(0, Math.abs(x) - half)
  return Math.abs(Math.hypot(across, y) - radius) - line / 2
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
