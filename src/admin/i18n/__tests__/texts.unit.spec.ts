import translations from "../index"

type Texts = { [key: string]: string | Texts }

const flatten = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`)
  )

const placeholdersOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

const en = flatten(translations.en.helpdesk)
const de = new Map(flatten(translations.de.helpdesk))

describe("the German texts", () => {
  it("have every text of the English ones and no other", () => {
    expect([...de.keys()].sort()).toEqual(en.map(([key]) => key).sort())
  })

  it("fill in the same values", () => {
    const differing = en.filter(
      ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(de.get(key) ?? "").join()
    )
    expect(differing).toEqual([])
  })
})
