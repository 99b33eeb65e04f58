import iconv from "iconv-lite"
import { decodeBytes } from "../charset"
import { decodeEncodedWords } from "../encoded-words"
import { parseHeaderBlock } from "../header-list"

describe("decodeBytes", () => {
  it.each([
    ["gb2312", "gb18030", "你好，世界 镕"],
    ["GBK", "gb18030", "你好"],
    ["ks_c_5601-1987", "cp949", "안녕하세요 똠"],
    ["euc-kr", "cp949", "안녕하세요"],
    ["windows-1250", "windows-1250", "žluťoučký kůň"],
    ["windows-1251", "windows-1251", "Привет"],
    ["cp1252", "windows-1252", "naïve – “quoted” €"],
    ["iso-8859-1", "windows-1252", "Größe €"],
    ["ISO-8859-15", "iso-8859-15", "Preis €"],
    ["koi8-r", "koi8-r", "Привет"],
    ["shift_jis", "shift_jis", "こんにちは"],
    ["big5", "big5", "您好"],
    ["utf-16le", "utf-16le", "Grüße"],
    ['"utf-8"', "utf-8", "Grüße 😀"],
  ])("reads what is labelled %s", (label, encoding, text) => {
    expect(decodeBytes(iconv.encode(text, encoding), label)).toBe(text)
  })

  it("reads iso-2022-jp, labelled or not", () => {
    const bytes = Buffer.from("\x1b$B$3$s$K$A$O\x1b(B ok", "latin1")
    expect(decodeBytes(bytes, "iso-2022-jp")).toBe("こんにちは ok")
    expect(decodeBytes(bytes, null)).toBe("こんにちは ok")
  })

  it.each([null, "us-ascii", "unknown-8bit", "x-unknown", "no-such-charset"])(
    "guesses where the label %s says nothing",
    (label) => {
      expect(decodeBytes(Buffer.from("Grüße"), label)).toBe("Grüße")
      expect(decodeBytes(iconv.encode("Grüße", "windows-1252"), label)).toBe("Grüße")
    }
  )

  it("replaces invalid bytes and drops NUL and lone surrogates", () => {
    expect(decodeBytes(Buffer.from([0x61, 0xff, 0x62]), "utf-8")).toBe("a\ufffdb")
    expect(decodeBytes(Buffer.from("a\0b"), "utf-8")).toBe("ab")
    expect(decodeBytes(Buffer.from([0x41, 0x00, 0x00, 0xd8]), "utf-16le")).not.toMatch(
      /[\ud800-\udfff]/
    )
  })
})

describe("decodeEncodedWords", () => {
  it.each([
    ["=?utf-8?Q?Bestellung_=C3=BCber_12?=", "Bestellung über 12"],
    ["=?UTF-8?B?R3LDvMOfZQ==?= an alle", "Grüße an alle"],
    ["=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=", "Grüße"],
    ["=?utf-8?Q?Gr=C3?=\r\n =?utf-8?B?vMOfZQ==?=", "Grüße"],
    ["=?iso-8859-1?Q?a?= =?utf-8?Q?b?=", "ab"],
    ["=?gb2312?B?xOO6ww==?=", "你好"],
    ["=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"],
    ["=?utf-8?Q?with spaces?=", "with spaces"],
    ["a =?utf-8?Q?b?= c", "a b c"],
    ["no words = here?", "no words = here?"],
    ["=?broken", "=?broken"],
  ])("decodes %j", (value, expected) => {
    expect(decodeEncodedWords(value)).toBe(expected)
  })
})

describe("HeaderList", () => {
  it("reads raw 8-bit headers as UTF-8 or western", () => {
    const utf8 = Buffer.from("Subject: Grüße\r\n").toString("latin1")
    expect(parseHeaderBlock(utf8).text("subject")).toBe("Grüße")
    expect(parseHeaderBlock("Subject: Gr\xfc\xdfe\r\n").text("subject")).toBe("Grüße")
  })

  it("unfolds, keeps order and takes the first of many", () => {
    const headers = parseHeaderBlock("Subject: a\r\n\tb\r\nX: 1\r\nsubject: c\r\n\r\nX: 2")
    expect(headers.text("subject")).toBe("a b")
    expect(headers.rawAll("subject")).toEqual(["a b", "c"])
    expect(headers.rawAll("x")).toEqual(["1"])
  })

  it("tells an empty header from a missing one", () => {
    const headers = parseHeaderBlock("Return-Path:\r\n")
    expect([headers.has("return-path"), headers.has("x")]).toEqual([true, false])
    expect(headers.raw("return-path")).toBeNull()
  })
})
