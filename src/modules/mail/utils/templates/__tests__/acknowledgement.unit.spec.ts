import { acknowledgementBody } from "../acknowledgement"

const words = { name: "Carla", displayId: 1042, sender: "Support" }

describe("acknowledgementBody", () => {
  it("tells the number in the mailbox's language, as text and as HTML", () => {
    expect(acknowledgementBody("en", words).text).toMatch(/^Hello Carla,[^]*HD-1042[^]*Support$/)
    expect(acknowledgementBody("de", words).text).toMatch(/^Guten Tag Carla,[^]*HD-1042/)
    expect(acknowledgementBody("en", words).html).toContain("HD-1042")
  })
  it.each(["", "Win at www.casino.test", "https://evil.test", "x".repeat(200)])(
    "repeats no words that are not a name: %s",
    (name) => expect(acknowledgementBody("en", { ...words, name }).text).toMatch(/^Hello,/)
  )
  it("escapes the name", () =>
    expect(acknowledgementBody("en", { ...words, name: 'A & "B"' }).html).toContain("A &amp; "))
})
