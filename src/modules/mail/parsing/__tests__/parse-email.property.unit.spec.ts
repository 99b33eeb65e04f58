import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { parseEmail } from "../parse-email"

/** Pieces mails are made of, put together without sense. */
const piece = fc.constantFrom(
  "\r\n",
  "\n\n",
  "--b",
  "--b--",
  "Content-Type: multipart/mixed; boundary=b\r\n",
  'Content-Type: multipart/alternative; boundary="b"\r\n',
  "Content-Type: text/html; charset=gb2312\r\n",
  "Content-Type: message/rfc822\r\n",
  "Content-Type: text/calendar\r\n",
  "Content-Type: message/delivery-status\r\n",
  "Content-Transfer-Encoding: base64\r\n",
  "Content-Transfer-Encoding: quoted-printable\r\n",
  'Content-Disposition: attachment; filename*0="a\r\n',
  "From: <a@b.c\r\n",
  "Subject: =?utf-8?B?\r\n",
  "Date: x\r\n",
  "<p><b onclick=x><img src=//x>",
  "=C3=",
  "R3LDvMOfZQ"
)
const chaos = fc
  .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 40 })
  .map((pieces) => Buffer.from(pieces.join("")))

describe("parseEmail on anything", () => {
  it("returns a mail with storable text and no live HTML", async () => {
    const dir = await mkdtemp(join(tmpdir(), "parse-any-"))
    try {
      await fc.assert(
        fc.asyncProperty(chaos, async (source) => {
          const email = await parseEmail(source, { attachmentDir: dir })
          expect(JSON.stringify(email)).not.toContain("\\u0000")
          expect(email.html ?? "").not.toMatch(/<[^>]*\son\w+=|<script/i)
          expect(email.subject).not.toMatch(/[\r\n]/)
        }),
        { numRuns: 150 }
      )
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  })
})
