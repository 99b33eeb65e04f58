import { findAddress, parseAddresses } from "../addresses"
import { parseAuthenticationResults } from "../authentication-results"
import { parseMailDate } from "../mail-date"
import { parseMessageId, parseMessageIds } from "../message-ids"
import { safeFilename } from "../safe-filename"

describe("parseAddresses", () => {
  it.each([
    ["Jane Doe <Jane@Example.com>", [{ address: "jane@example.com", name: "Jane Doe" }]],
    ["jane@example.com (Jane)", [{ address: "jane@example.com", name: "Jane" }]],
    ['"Doe, Jane" <jane@example.com>', [{ address: "jane@example.com", name: "Doe, Jane" }]],
    ["=?utf-8?q?J=C3=BCrgen?= <j@example.com>", [{ address: "j@example.com", name: "Jürgen" }]],
    [
      "Team: a@example.com, b@example.com;",
      [
        { address: "a@example.com", name: "" },
        { address: "b@example.com", name: "" },
      ],
    ],
    ["undisclosed-recipients:;", []],
    [", a@example.com,,A@example.com", [{ address: "a@example.com", name: "" }]],
    ["MAILER-DAEMON <>", []],
    ["nonsense", []],
  ])("reads %j", (value, expected) => {
    expect(parseAddresses([value])).toEqual(expected)
  })

  it("does not take an encoded word for an address", () => {
    expect(parseAddresses(["=?utf-8?q?evil=40example=2Ecom?= <jane@example.com>"])[0].address).toBe(
      "jane@example.com"
    )
  })

  it("leaves out addresses longer than any server takes", () => {
    const of = (length: number) => `${"a".repeat(length - "@example.com".length)}@example.com`
    expect(parseAddresses([`${of(321)}, ${of(320)}`])).toEqual([{ address: of(320), name: "" }])
    expect([findAddress(of(321)), findAddress(of(320))?.address]).toEqual([null, of(320)])
  })

  it("finds an address in words", () => {
    expect(findAddress("Jane Doe [mailto:jane@example.com]")).toEqual({
      address: "jane@example.com",
      name: "Jane Doe",
    })
    expect(findAddress("Jane Doe")).toBeNull()
  })
})

describe("parseMessageIds", () => {
  it.each([
    ["<a@b>", "a@b"],
    [" <a@b> (comment)", "a@b"],
    ["a@b", "a@b"],
    ["no id at all", null],
    [null, null],
    ["<a b@c>", null],
  ])("reads %j as %j", (value, expected) => {
    expect(parseMessageId(value)).toBe(expected)
  })

  it("keeps order, drops doubles and malformed ids", () => {
    expect(parseMessageIds(["<a@x>\r\n <b@x>,<a@x>", "<broken. @x> <c@x>"])).toEqual([
      "a@x",
      "b@x",
      "c@x",
    ])
  })

  it("keeps the root and the newest of a long chain", () => {
    const ids = parseMessageIds([
      Array.from({ length: 80 }, (_, index) => `<${index}@x>`).join(" "),
    ])
    expect(ids).toHaveLength(50)
    expect([ids[0], ids[1], ids[49]]).toEqual(["0@x", "31@x", "79@x"])
  })
})

describe("parseMailDate", () => {
  it.each([
    ["Mon, 2 Feb 2026 10:00:00 +0100", "2026-02-02T09:00:00.000Z"],
    ["2 Feb 2026 10:00 -0530 (IST)", "2026-02-02T15:30:00.000Z"],
    ["Fri, 21 Nov 97 09:55:06 EST", "1997-11-21T14:55:06.000Z"],
    ["Mon, 2 Feb 2026 10:00:00 GMT", "2026-02-02T10:00:00.000Z"],
    ["Mon May  2 16:07:05 2005", "2005-05-02T16:07:05.000Z"],
    ["2026-02-02T10:00:00Z", "2026-02-02T10:00:00.000Z"],
    ["2026-02-02 10:00:00", "2026-02-02T10:00:00.000Z"],
  ])("reads %s", (value, expected) => {
    expect(parseMailDate(value)).toBe(expected)
  })

  it.each([
    null,
    "",
    "yesterday",
    "Mon, 31 Feb 2026 10:00:00 +0000",
    "Mon, 2 Foo 2026 10:00:00 +0000",
    "Mon, 2 Feb 2026 99:00:00 +0000",
    "Mon, 2 Feb 1902 10:00:00 +0000",
    "Wed, 15 Dec 2010    59:10 -0500",
  ])("takes %j for broken", (value) => {
    expect(parseMailDate(value)).toBeNull()
  })
})

describe("safeFilename", () => {
  it.each([
    ["invoice.pdf", "application/pdf", "invoice.pdf"],
    ["../../etc/passwd", "text/plain", "passwd"],
    ["C:\\temp\\a.doc", "application/msword", "a.doc"],
    ["a\u0000b\r\nc.txt", "text/plain", "abc.txt"],
    ["photo\u202egpj.exe", "image/jpeg", "photogpj.exe"],
    ["CON.txt", "text/plain", "_CON.txt"],
    ["con", "text/plain", "_con"],
    [".htaccess", "text/plain", "htaccess"],
    ["a:b|c?.txt", "text/plain", "a_b_c_.txt"],
    ["Übersicht 2026.xlsx", "application/octet-stream", "Übersicht 2026.xlsx"],
    [null, "image/png", "attachment.png"],
    [null, "application/octet-stream", "attachment"],
    ["...", "application/pdf", "attachment.pdf"],
    [null, "message/rfc822", "message.eml"],
    ["Your order", "message/rfc822", "Your order.eml"],
  ])("turns %j (%s) into %j", (name, type, expected) => {
    expect(safeFilename(name, type)).toBe(expected)
  })

  it("shortens to 200 characters and keeps the extension", () => {
    const name = safeFilename(`${"😀".repeat(300)}.pdf`, "application/pdf")
    expect(name.length).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^(?:😀)+\.pdf$/u)
    expect(safeFilename("a".repeat(200), "text/plain")).toHaveLength(200)
  })
})

describe("parseAuthenticationResults", () => {
  it("reads methods, the worst value and the DMARC domain", () => {
    expect(
      parseAuthenticationResults([
        `MX.example.net 1; spf=pass smtp.mailfrom=a@b.c; dkim=pass (ok; fine) header.d=b.c;\r\n dkim=fail header.d=x; dmarc=pass (p=none) header.from=B.c`,
      ])
    ).toEqual([
      {
        authserv_id: "mx.example.net",
        methods: { spf: "pass", dkim: "fail", dmarc: "pass" },
        from_domain: "b.c",
        dkim_domains: ["b.c"],
      },
    ])
  })

  it("is not fooled by results inside comments or quotes", () => {
    const [result] = parseAuthenticationResults([
      `mx.example.net; spf=fail (; dmarc=pass) reason="x; dkim=pass"`,
    ])
    expect(result.methods).toEqual({ spf: "fail" })
  })

  it("understands none and Exchange without an authserv-id", () => {
    expect(parseAuthenticationResults(["mx.example.net; none"])[0].methods).toEqual({})
    expect(parseAuthenticationResults(["spf=pass smtp.mailfrom=a.b; dkim=none"])[0]).toEqual({
      authserv_id: "",
      methods: { spf: "pass", dkim: "none" },
      from_domain: null,
      dkim_domains: [],
    })
  })

  it("names the domains whose DKIM signature passed, and only in the server's own words", () => {
    const domains = (value: string) =>
      parseAuthenticationResults([`mx.example.net; ${value}`])[0].dkim_domains
    expect(domains("dkim=pass header.i=@B.c header.s=k; dkim=pass header.d=list.d")).toEqual([
      "b.c",
      "list.d",
    ])
    expect(domains("dkim=fail header.d=b.c; dkim=none header.d=b.c")).toEqual([])
    expect(domains('dkim=pass reason="header.d=b.c" header.d=evil.d')).toEqual(["evil.d"])
  })

  it("keeps twenty headers at most, topmost first", () => {
    const results = parseAuthenticationResults(
      Array.from({ length: 30 }, (_, index) => `s${index}; spf=pass`)
    )
    expect(results).toHaveLength(20)
    expect(results[0].authserv_id).toBe("s0")
  })
})
