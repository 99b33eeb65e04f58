import { htmlFromText } from "../html-from-text"
import { htmlToText } from "../html-to-text"
import { normalizeSubject } from "../normalize-subject"
import { previewOf } from "../preview-of"

describe("normalizeSubject", () => {
  it.each([
    ["Re: Order 12", "order 12"],
    ["AW: WG: Order 12", "order 12"],
    ["Fwd[5]: RE[2]: Order  12", "order 12"],
    ["SV: TR: RV: Antw: FW: Order 12", "order 12"],
    ["回复：订单", "订单"],
    ["Re : Ré", "ré"],
  ])("strips %s", (subject, expected) => {
    expect(normalizeSubject(subject)).toBe(expected)
  })

  it.each(["Return: 12", "Review: 12", "Awesome: yes", "Real: x"])("leaves %s alone", (subject) => {
    expect(normalizeSubject(subject)).toBe(subject.toLowerCase())
  })
})

describe("previewOf", () => {
  it("folds spaces", () => {
    expect(previewOf(" a\n\n b\tc ")).toBe("a b c")
  })

  it("cuts long text at a word and short text not at all", () => {
    expect(previewOf("one two three four", 12)).toBe("one two…")
    expect(previewOf("one two", 12)).toBe("one two")
  })

  it("does not cut a character in half", () => {
    expect(previewOf("😀".repeat(10), 4)).toBe("😀😀😀…")
  })
})

describe("htmlFromText", () => {
  it("escapes markup and keeps paragraphs and lines", () => {
    expect(htmlFromText(`a <b> & "c"\nd\n\ne`)).toBe(
      "<p>a &lt;b&gt; &amp; &quot;c&quot;<br />d</p>\n<p>e</p>"
    )
  })

  it("is empty for empty text", () => {
    expect(htmlFromText(" \n")).toBe("")
  })
})

describe("htmlToText", () => {
  it("shows text as a text-only client would", () => {
    expect(
      htmlToText("<style>p{}</style><h1>Hi</h1><p>a<br>b &amp; <a href='https://x'>c</a></p>")
    ).toBe("Hi\n\na\nb & c")
  })

  it("marks quotes", () => {
    expect(htmlToText("<p>a</p><blockquote>b</blockquote>")).toContain("> b")
  })
})
