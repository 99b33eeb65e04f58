import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import iconv from "iconv-lite"
import { parseEmail } from "../parse-email"
import { BASIC, mail, multipart } from "./mail-builder"

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUg==", "base64")

describe("parseEmail", () => {
  let dir: string

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "parse-email-"))
  })

  afterEach(async () => {
    await rm(dir, { recursive: true, force: true })
  })

  const parse = (source: Buffer, limits = {}) =>
    parseEmail(source, { attachmentDir: dir, ...limits })

  it("reads a plain mail", async () => {
    const email = await parse(
      mail([...BASIC, "Cc: bob@example.com", "In-Reply-To: <0@shop>"], "Hello\r\n")
    )
    expect(email).toMatchObject({
      message_id: "1@example.com",
      in_reply_to: ["0@shop"],
      from: { address: "jane@example.com", name: "Jane Doe" },
      to: [{ address: "support@example.com", name: "" }],
      cc: [{ address: "bob@example.com", name: "" }],
      subject: "Where is my order?",
      sent_at: "2026-02-02T09:00:00.000Z",
      text: "Hello",
      html: null,
      attachments: [],
      notices: [],
    })
  })

  it("reads a mail without any usable header", async () => {
    const email = await parse(mail(["X: y"], "just text"))
    expect(email).toMatchObject({
      message_id: null,
      from: null,
      subject: "",
      sent_at: null,
      text: "just text",
    })
  })

  it.each([
    ["blank lines and a byte order mark", "\ufeff\r\n\r\n", "\r\n"],
    ["an mbox line", "From jane@example.com Mon Feb  2 10:00:00 2026\r\n", "\r\n"],
    ["nothing, its lines ended by CR", "", "\r"],
    ["a blank line, its lines ended by LF", "\n", "\n"],
  ])("reads a mail that begins with %s", async (_name, padding, end) => {
    const source = padding + [...BASIC, "", "Hello", "there"].join(end)
    expect(await parse(Buffer.from(source))).toMatchObject({
      from: { address: "jane@example.com" },
      subject: "Where is my order?",
      text: "Hello\nthere",
    })
  })

  it.each([
    ["no header at all", "My router is broken.\r\nPlease help", ""],
    ["no header before its first blank line", "Hello support,\r\n\r\nplease help", ""],
    ["no blank line after its header", "Subject: Help\r\nX-A: b\r\n c\r\nPlease help", "Help"],
  ])("shows the text of a mail with %s", async (_name, source, subject) => {
    const text = subject ? "Please help" : source.replace(/\r/g, "")
    expect(await parse(Buffer.from(source))).toMatchObject({ subject, text })
  })

  it("shows the text of a part whose header no blank line ends", async () => {
    const part = { headers: ["Content-Type: text/plain", "Hello there,"], body: "please help" }
    expect((await parse(multipart("mixed", BASIC, [part]))).text).toBe(
      "Hello there,\n\nplease help"
    )
  })

  it("keeps to the blank line where a header has one, whatever else is in it", async () => {
    const source = mail(["Subject: Help", "not a field", "X-A: b"], "Please")
    expect(await parse(source)).toMatchObject({ subject: "Help", text: "Please" })
  })

  it("reads the same from a file", async () => {
    const path = join(dir, "source.eml")
    await writeFile(path, mail(BASIC, "Hello"))
    expect(await parseEmail({ path }, { attachmentDir: dir })).toMatchObject({
      subject: "Where is my order?",
      text: "Hello",
    })
  })

  it("shows one of two alternatives in each form", async () => {
    const email = await parse(
      multipart("alternative", BASIC, [
        { headers: ["Content-Type: text/plain; charset=utf-8"], body: "Grüße" },
        {
          headers: ["Content-Type: text/html; charset=iso-8859-1"],
          body: iconv.encode("<p>Grüße <script>x</script></p>", "latin1"),
        },
      ])
    )
    expect(email).toMatchObject({ text: "Grüße", html: "<p>Grüße </p>" })
  })

  it("loses no part of a mixed mail", async () => {
    const email = await parse(
      multipart("mixed", BASIC, [
        { headers: ["Content-Type: text/html"], body: "<p>one</p>" },
        { headers: ["Content-Type: text/plain"], body: "two <3" },
      ])
    )
    expect(email.text).toBe("one\ntwo <3")
    expect(email.html).toBe("<p>one</p>\n<p>two &lt;3</p>")
  })

  it("makes text of HTML where there is no other", async () => {
    const email = await parse(
      mail([...BASIC, "Content-Type: text/html"], "<h1>Hi</h1><p>there</p>")
    )
    expect(email.text).toBe("Hi\n\nthere")
  })

  it("decodes transfer encodings and format=flowed", async () => {
    const qp = await parse(
      mail(
        [
          ...BASIC,
          "Content-Type: text/plain; charset=utf-8",
          "Content-Transfer-Encoding: quoted-printable",
        ],
        "Gr=C3=BC=C3=\r\n=9Fe"
      )
    )
    const base64 = await parse(
      mail([...BASIC, "Content-Transfer-Encoding: base64"], Buffer.from("Grüße").toString("base64"))
    )
    const flowed = await parse(
      mail([...BASIC, "Content-Type: text/plain; format=flowed"], "one \r\ntwo\r\nthree")
    )
    expect([qp.text, base64.text, flowed.text]).toEqual(["Grüße", "Grüße", "one two\nthree"])
  })

  it("writes attachments to files and keeps cid links", async () => {
    const email = await parse(
      multipart("related", BASIC, [
        {
          headers: ["Content-Type: text/html"],
          body: `<img src="cid:logo@x"><img src="https://t.example/p.png">`,
        },
        {
          headers: [
            "Content-Type: image/png; name=logo.png",
            "Content-ID: <logo@x>",
            "Content-Transfer-Encoding: base64",
          ],
          body: PNG.toString("base64"),
        },
        {
          headers: [
            "Content-Type: image/png; name=other.png",
            "Content-ID: <other@x>",
            "Content-Disposition: inline",
            "Content-Transfer-Encoding: base64",
          ],
          body: PNG.toString("base64"),
        },
      ])
    )
    expect(email.html).toBe(
      `<img src="cid:logo@x" /><img data-remote-src="https://t.example/p.png" />`
    )
    expect(email.has_remote_images).toBe(true)
    expect(
      email.attachments.map((file) => [
        file.filename,
        file.content_type,
        file.size,
        file.content_id,
        file.is_inline,
      ])
    ).toEqual([
      ["logo.png", "image/png", PNG.length, "logo@x", true],
      ["other.png", "image/png", PNG.length, "other@x", false],
    ])
    expect(await readFile(email.attachments[0].path)).toEqual(PNG)
    expect(email.attachments[0].checksum).toMatch(/^[0-9a-f]{64}$/)
  })

  it("streams a large attachment and an unencoded one", async () => {
    const big = Buffer.alloc(3_000_000, "0123456789abcdef\r\n")
    const email = await parse(
      multipart("mixed", BASIC, [
        {
          headers: ["Content-Type: application/zip", "Content-Transfer-Encoding: base64"],
          body: big.toString("base64").replace(/.{76}/g, "$&\r\n"),
        },
        { headers: ["Content-Type: application/x-raw"], body: big },
      ])
    )
    expect(email.attachments.map((file) => file.size)).toEqual([big.length, big.length])
    // toEqual compares byte by byte in JavaScript
    expect((await readFile(email.attachments[0].path)).equals(big)).toBe(true)
  })

  it("keeps an attached message whole and unexploded", async () => {
    const inner = multipart(
      "mixed",
      ["From: bob@example.com", "Subject: inner"],
      [{ headers: ["Content-Type: text/plain"], body: "deep" }],
      "b2"
    )
    const email = await parse(
      multipart(
        "mixed",
        [...BASIC.filter((line) => !line.startsWith("Subject")), "Subject: Fwd: inner"],
        [
          { headers: ["Content-Type: text/plain"], body: "see attached" },
          { headers: ["Content-Type: message/rfc822"], body: inner },
        ]
      )
    )
    expect(email.text).toBe("see attached")
    expect(email.attachments).toMatchObject([
      { filename: "message.eml", content_type: "message/rfc822" },
    ])
    expect(email.forwarded_from).toEqual({ address: "bob@example.com", name: "" })
  })

  it("keeps winmail.dat and invitations, and tells who and when", async () => {
    const email = await parse(
      multipart("mixed", BASIC, [
        { headers: ["Content-Type: text/plain"], body: "hi" },
        { headers: ["Content-Type: application/ms-tnef; name=winmail.dat"], body: "x" },
        {
          headers: ["Content-Type: text/calendar; method=REQUEST"],
          body: "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Call\r\nDTSTART:20260702T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR",
        },
      ])
    )
    expect(email.attachments.map((file) => file.filename)).toEqual([
      "winmail.dat",
      "invitation.ics",
    ])
    expect(email.invitation).toMatchObject({ summary: "Call", starts_at: "2026-07-02T09:00:00Z" })
  })

  it("reads a delivery report and tells it from other mail", async () => {
    const email = await parse(
      multipart(
        "report; report-type=delivery-status",
        [
          "From: MAILER-DAEMON@mx.example.net",
          "Subject: Undelivered Mail Returned to Sender",
          "Return-Path: <>",
        ],
        [
          { headers: ["Content-Type: text/plain"], body: "sorry" },
          {
            headers: ["Content-Type: message/delivery-status"],
            body: "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; jane@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n",
          },
          {
            headers: ["Content-Type: message/rfc822"],
            body: "Message-ID: <out-1@shop>\r\nSubject: x\r\n\r\nbody",
          },
        ]
      )
    )
    expect(email.delivery_report).toEqual({
      original_message_id: "out-1@shop",
      recipients: [
        { address: "jane@example.com", action: "failed", status: "5.1.1", diagnostic: null },
      ],
    })
    expect(email.automation_headers).toMatchObject({ "return-path": "<>" })
    expect((await parse(mail(BASIC, "hello"))).delivery_report).toBeNull()
  })

  it("does not take a report that a person forwards for a report", async () => {
    const status = {
      headers: ["Content-Type: message/delivery-status"],
      body: "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; a@b.test\r\nAction: failed\r\n",
    }
    const parts = [{ headers: ["Content-Type: text/plain"], body: "What is this?" }, status]
    expect((await parse(multipart("mixed", BASIC, parts))).delivery_report).toBeNull()
    const robot = ["From: MAILER-DAEMON@mx.test", "Subject: Sorry"]
    expect((await parse(multipart("mixed", robot, parts))).delivery_report).toMatchObject({
      recipients: [{ address: "a@b.test", action: "failed" }],
    })
  })

  it("marks signed mail and keeps the signature", async () => {
    const email = await parse(
      multipart(`signed; protocol="application/pkcs7-signature"`, BASIC, [
        { headers: ["Content-Type: text/plain"], body: "hi" },
        { headers: ["Content-Type: application/pkcs7-signature; name=smime.p7s"], body: "x" },
      ])
    )
    expect(email).toMatchObject({
      protection: "smime_signed",
      text: "hi",
      attachments: [{ filename: "smime.p7s" }],
    })
  })

  it("stops at the part limit and keeps what came before", async () => {
    const parts = Array.from({ length: 40 }, (_, index) => ({
      headers: ["Content-Type: text/plain"],
      body: `part ${index}`,
    }))
    const cut = await parse(multipart("mixed", BASIC, parts), { maxParts: 11 })
    expect(cut.notices).toEqual(["too_many_parts"])
    expect(cut.text.split("\n")).toHaveLength(10)
    expect((await parse(multipart("mixed", BASIC, parts), { maxParts: 41 })).notices).toEqual([])
  })

  it("reads past a header bomb, of one line or of many", async () => {
    const long = await parse(mail([`X-A: ${"y".repeat(3_000_000)}`, ...BASIC], "body"))
    const many = await parse(
      mail([...Array.from({ length: 100_000 }, () => "X-A: y"), ...BASIC], "body")
    )
    for (const email of [long, many]) {
      expect(email).toMatchObject({
        subject: "Where is my order?",
        from: { address: "jane@example.com" },
        text: "body",
        notices: ["headers_truncated"],
      })
    }
  })

  it("reads what stands before a header bomb inside a part", async () => {
    const email = await parse(
      multipart("mixed", BASIC, [
        { headers: ["Content-Type: text/plain"], body: "before" },
        { headers: Array.from({ length: 100_000 }, () => "X-A: y"), body: "after" },
      ])
    )
    expect(email).toMatchObject({ text: "before", notices: ["headers_truncated"] })
  })

  it("survives two thousand nested multiparts", async () => {
    const layers = Array.from(
      { length: 2_000 },
      (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`
    )
    const email = await parse(Buffer.from(`Subject: deep\r\n${layers.join("")}\r\nbottom\r\n`))
    expect(email).toMatchObject({ subject: "deep", text: "bottom" })
  })

  it("cuts an endless body and says so", async () => {
    const email = await parse(mail(BASIC, "x".repeat(1_200_000)))
    expect(email.text).toHaveLength(1_000_000)
    expect(email.notices).toEqual(["body_truncated"])
  })

  it("shows a multipart whose boundary is broken", async () => {
    const email = await parse(
      mail([...BASIC, "Content-Type: multipart/mixed; boundary=none"], "still readable")
    )
    expect(email.text).toContain("still readable")
  })

  it("decodes a uuencoded part", async () => {
    const email = await parse(
      multipart("mixed", BASIC, [
        {
          headers: [
            "Content-Type: application/octet-stream; name=cat.txt",
            "Content-Transfer-Encoding: x-uuencode",
          ],
          body: "begin 644 cat.txt\r\n#0V%T\r\n`\r\nend",
        },
      ])
    )
    expect(await readFile(email.attachments[0].path, "utf8")).toBe("Cat")
  })

  it("collects the addresses a plus-address can hide in", async () => {
    const email = await parse(
      mail([
        ...BASIC,
        "Delivered-To: Support+t1@example.com",
        "X-Original-To: support+t1@example.com",
        "Envelope-To: b@example.com",
      ])
    )
    expect(email.delivered_to).toEqual(["support+t1@example.com", "b@example.com"])
  })

  it("writes nothing without attachments and fails on an unreadable source", async () => {
    await parse(mail(BASIC, "x"))
    expect(await readdir(dir)).toEqual([])
    await expect(parseEmail({ path: join(dir, "none") }, { attachmentDir: dir })).rejects.toThrow(
      /ENOENT/
    )
  })
})
