import { vocabulary } from "../dataset/vocabulary.mjs"

const words = vocabulary()

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const textOf = (random, count) =>
  Array.from({ length: count }, () => words[Math.floor(words.length ** random())]).join(" ")

const bodyOf = (text, boundary) => {
  const part = (type, content) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${content}\r\n`
  return `${part("text/plain", text)}${part("text/html", `<html><body><p>${text}</p></body></html>`)}--${boundary}--\r\n`
}

/**
 * A small mail as customers write them: half of them text, half text and HTML, 1 to 3 KB.
 * @returns what the inbound log needs to know of it, and its bytes
 */
export function smallMail(seed, { to, run }) {
  const random = randomFrom(seed)
  const id = `${run}.${seed}@mail.example`
  const customer = Math.floor(random() * 10_000)
  const from =
    random() < 0.7
      ? `customer${customer}@company${customer % 3000}.example`
      : `new${run}${seed}@mail.example`
  const text = `${textOf(random, 60)}\r\n\r\n${textOf(random, 40)}\r\n\r\n${textOf(random, 6)}`
  const isHtml = random() < 0.5
  const boundary = `b${run}${seed}`
  const head = [
    `Return-Path: <${from}>`,
    `Received: from mx.mail.example (mx.mail.example [192.0.2.1]) by desk.example with ESMTPS; Mon, 2 Nov 2026 10:00:00 +0100`,
    `Authentication-Results: desk.example; dkim=pass header.d=mail.example; dmarc=pass header.from=mail.example`,
    `From: Customer ${customer} <${from}>`,
    `To: <${to}>`,
    `Subject: ${textOf(random, 6)}`,
    `Date: Mon, 2 Nov 2026 10:00:00 +0100`,
    `Message-ID: <${id}>`,
    "MIME-Version: 1.0",
    isHtml
      ? `Content-Type: multipart/alternative; boundary="${boundary}"`
      : "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit",
  ]
  const raw = `${head.join("\r\n")}\r\n\r\n${isHtml ? bodyOf(text, boundary) : `${text}\r\n`}`
  return { message_id: id, raw: Buffer.from(raw) }
}

/** A mail with one attachment of `bytes` random bytes, encoded as mail programs do. */
export function mailWithAttachment(id, { to, bytes, content }) {
  const encoded = content.subarray(0, bytes).toString("base64")
  const lines = encoded.match(/.{1,76}/g).join("\r\n")
  return Buffer.from(
    [
      `From: customer${id}@mail.example`,
      `To: ${to}`,
      `Subject: attachment ${id}`,
      `Message-ID: <attachment.${id}@mail.example>`,
      `Date: Mon, 2 Nov 2026 10:00:00 +0100`,
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      `see attachment ${id}`,
      "--b",
      "Content-Type: application/octet-stream",
      `Content-Disposition: attachment; filename="measurement-${id}.bin"`,
      "Content-Transfer-Encoding: base64",
      "",
      lines,
      "--b--",
      "",
    ].join("\r\n")
  )
}
