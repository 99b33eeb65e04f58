import { composeExcerpt } from "../compose-excerpt"

const header = Buffer.from(
  [
    "Message-ID: <a@x>",
    "Subject: a long",
    "\tsubject",
    "Content-Type: multipart/mixed;",
    ' boundary="b"',
    "Content-Transfer-Encoding: 7bit",
    "MIME-Version: 1.0",
    "",
    "",
  ].join("\r\n")
)

describe("composeExcerpt", () => {
  it("describes the part instead of the whole and keeps the rest, folding included", () => {
    const part = Buffer.from("Content-Type: text/plain; charset=utf-8\r\nX-Other: no\r\n\r\n")
    expect(composeExcerpt(header, part, Buffer.from("Text")).toString()).toBe(
      [
        "Message-ID: <a@x>",
        "Subject: a long",
        "\tsubject",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Text",
      ].join("\r\n")
    )
  })

  it("keeps bytes that are no UTF-8", () => {
    const body = Buffer.from([0xe4, 0xf6, 0xfc])
    const raw = composeExcerpt(Buffer.from([0x53, 0x3a, 0xe4, 13, 10]), Buffer.alloc(0), body)
    expect(raw.subarray(-3).equals(body)).toBe(true)
    expect(raw[2]).toBe(0xe4)
  })
})
