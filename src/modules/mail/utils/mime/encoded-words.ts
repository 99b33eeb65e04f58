import { decodeBytes } from "./charset"

const WORD = /=\?([^?\s]{1,60})\?([bqBQ])\?([^?]*)\?=/g

interface EncodedRun {
  charset: string
  bytes: Buffer[]
}

/**
 * Decodes RFC 2047 encoded words. Neighbours of one charset are joined as bytes before decoding,
 * because many senders split a word in the middle of a character.
 */
export function decodeEncodedWords(value: string): string {
  if (!value.includes("=?")) {
    return value
  }
  let decoded = ""
  let position = 0
  let run: EncodedRun | null = null
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(position, match.index)
    const charset = match[1].split("*")[0].toLowerCase()
    const bytes = wordBytes(match[2], match[3])
    position = match.index + match[0].length
    if (run && between.trim() === "" && run.charset === charset) {
      run.bytes.push(bytes)
      continue
    }
    decoded += flush(run)
    // RFC 2047 section 6.2: white space between two encoded words is not shown
    decoded += run && between.trim() === "" ? "" : between
    run = { charset, bytes: [bytes] }
  }
  return decoded + flush(run) + value.slice(position)
}

function flush(run: EncodedRun | null): string {
  return run ? decodeBytes(Buffer.concat(run.bytes), run.charset) : ""
}

function wordBytes(encoding: string, payload: string): Buffer {
  if (encoding.toLowerCase() === "b") {
    return Buffer.from(payload, "base64")
  }
  const unescaped = payload
    .replace(/_/g, " ")
    .replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return /[^\x00-\xff]/.test(unescaped) ? Buffer.from(unescaped) : Buffer.from(unescaped, "latin1")
}
