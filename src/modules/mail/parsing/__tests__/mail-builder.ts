/** Small mails for the specs of this folder. Lines are joined with CRLF. */

export interface PartSpec {
  headers: string[]
  body: string | Buffer
}

export function mail(headers: string[], body: string | Buffer = ""): Buffer {
  const head = Buffer.from(`${headers.join("\r\n")}\r\n\r\n`, "latin1")
  return Buffer.concat([head, Buffer.from(body)])
}

export function multipart(
  type: string,
  headers: string[],
  parts: PartSpec[],
  boundary = "b1"
): Buffer {
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\n${part.headers.join("\r\n")}\r\n\r\n`),
    Buffer.from(part.body),
    Buffer.from("\r\n"),
  ])
  return mail(
    [...headers, `Content-Type: multipart/${type}; boundary="${boundary}"`],
    Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
  )
}

export const BASIC = [
  "From: Jane Doe <jane@example.com>",
  "To: support@example.com",
  "Subject: Where is my order?",
  "Message-ID: <1@example.com>",
  "Date: Mon, 2 Feb 2026 10:00:00 +0100",
  "MIME-Version: 1.0",
]
