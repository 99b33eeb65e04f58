import { Transform, type TransformCallback } from "node:stream"

export function isUuencoded(encoding: string | false): boolean {
  return encoding !== false && /^x?-?uu(?:e|encode)?$/.test(encoding)
}

/** POSIX uuencode as a transfer encoding: old mail programs still send it. */
export class UuDecoder extends Transform {
  private rest = ""
  private isInside = false

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const lines = (this.rest + chunk.toString("latin1")).split(/\r?\n/)
    this.rest = lines.pop() ?? ""
    lines.forEach((line) => this.decodeLine(line))
    done()
  }

  override _flush(done: TransformCallback): void {
    this.decodeLine(this.rest)
    done()
  }

  private decodeLine(line: string): void {
    if (!this.isInside) {
      this.isInside = /^begin(?:-base64)? [0-7]{3,4} /.test(line)
      return
    }
    if (line === "end" || line === "`") {
      this.isInside = line !== "end"
      return
    }
    this.push(decodeUuLine(line))
  }
}

/** The first character is the length, each further group of four holds three bytes. */
function decodeUuLine(line: string): Buffer {
  const value = (index: number) => (line.charCodeAt(index) - 32) & 63
  const length = line === "" ? 0 : value(0)
  const bytes: number[] = []
  for (let at = 1; at < line.length && bytes.length < length; at += 4) {
    const group = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3)
    bytes.push((group >> 16) & 255, (group >> 8) & 255, group & 255)
  }
  return Buffer.from(bytes.slice(0, length))
}
