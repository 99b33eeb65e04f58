import { foldQuotes } from "../fold-quotes"

const QUOTE = "> Dear customer,\n> your parcel left us.\n"

describe("foldQuotes", () => {
  it.each([
    [
      "Gmail, English",
      "On Mon, Feb 2, 2026 at 10:00 AM Shop <shop@example.com> wrote:\n\n" + QUOTE,
    ],
    [
      "Gmail, wrapped",
      "On Mon, Feb 2, 2026 at 10:00 AM The Very Long Shop Name <\nshop@example.com> wrote:\n\n" +
        QUOTE,
    ],
    ["Apple Mail, German", "Am 02.02.2026 um 10:00 schrieb Shop <shop@example.com>:\n\n" + QUOTE],
    [
      "Gmail, German",
      "Shop <shop@example.com> schrieb am Mo., 2. Feb.\n2026 um 10:00 Uhr:\n\n" + QUOTE,
    ],
    ["Thunderbird, German", "Am 02.02.26 um 10:00 schrieb Shop:\n" + QUOTE],
    ["French", "Le lun. 2 févr. 2026 à 10:00, Shop <shop@example.com> a écrit :\n\n" + QUOTE],
    ["Spanish", "El lun, 2 feb 2026 a las 10:00, Shop (<shop@example.com>) escribió:\n" + QUOTE],
    [
      "Italian",
      "Il giorno lun 2 feb 2026 alle ore 10:00 Shop <shop@example.com> ha scritto:\n" + QUOTE,
    ],
    ["Dutch", "Op ma 2 feb 2026 om 10:00 schreef Shop <shop@example.com>:\n" + QUOTE],
    ["Swedish", "Den mån 2 feb. 2026 kl 10:00 skrev Shop <shop@example.com>:\n" + QUOTE],
    ["Polish", "pon., 2 lut 2026 o 10:00 Shop <shop@example.com> napisał(a):\n" + QUOTE],
    [
      "Outlook, English",
      "-----Original Message-----\nFrom: Shop <shop@example.com>\nSent: Monday\nTo: Jane\nSubject: Parcel\n\nYour parcel left us.",
    ],
    [
      "Outlook, German",
      "________________________________\nVon: Shop <shop@example.com>\nGesendet: Montag, 2. Februar 2026 10:00\nAn: Jane\nBetreff: Parcel\n\nIhr Paket ist unterwegs.",
    ],
    [
      "Outlook, French",
      "De : Shop <shop@example.com>\nEnvoyé : lundi 2 février 2026\nÀ : Jane\nObjet : Colis\n\nVotre colis est parti.",
    ],
    ["bare quotes", QUOTE],
  ])("folds history of %s", (_client, history) => {
    const { visible, folded } = foldQuotes(`Where is it?\n\n${history}`)
    expect(visible).toBe("Where is it?")
    expect(folded).not.toBe("")
  })

  it.each([
    "-- \nJane Doe\nExample Ltd",
    "Sent from my iPhone",
    "Von meinem iPhone gesendet",
    "Gesendet von Outlook für Android",
    "Envoyé de mon iPhone",
  ])("folds the signature %j", (signature) => {
    expect(foldQuotes(`Hello\n\n${signature}`).visible).toBe("Hello")
  })

  it.each([
    "I wrote on 5 May to you:\nplease answer.",
    "From: is a word I like.\nNothing else here.",
    "On the box it says: fragile",
    "He wrote:\nthat it is broken",
    "List:\n- one\n- two",
    "Best regards\nJane",
  ])("leaves %j alone", (text) => {
    expect(foldQuotes(text)).toEqual({ visible: text, folded: "" })
  })

  it("shows the answer written beneath a quote", () => {
    const text = `On Mon, Feb 2, 2026 at 10:00 AM Shop <shop@example.com> wrote:\n${QUOTE}\nIt has not arrived.`
    expect(foldQuotes(text).visible).toBe("It has not arrived.")
  })

  it("keeps quotes that are answered line by line", () => {
    const text = "Hi,\nOn 2 Feb 2026 Shop <s@example.com> wrote:\n> Colour?\nRed.\n> Size?\nLarge."
    expect(foldQuotes(text).visible).toBe("Hi,\n> Colour?\nRed.\n> Size?\nLarge.")
  })

  it("never shows nothing where there is text", () => {
    expect(foldQuotes(QUOTE).visible).toBe(QUOTE.trim())
    expect(foldQuotes("").visible).toBe("")
  })

  it("stays linear on hostile text", () => {
    for (const text of [
      `${" ".repeat(500_000)}x`,
      "\n".repeat(500_000),
      "On a wrote ".repeat(50_000),
      "> ".repeat(300_000),
      '11:11 2011"<>'.repeat(700),
    ]) {
      expect(typeof foldQuotes(text).visible).toBe("string")
    }
  })
})
