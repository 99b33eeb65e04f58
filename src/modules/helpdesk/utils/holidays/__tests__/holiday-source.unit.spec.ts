import { findHolidays, listHolidayCountries } from "../holiday-source"

const find = async (country: string, region: string | null = null, language = "en", year = 2026) =>
  findHolidays({ country, region, years: [year], language })

const namesOf = async (...question: Parameters<typeof find>) => {
  const answer = await find(...question)
  return answer.type === "found"
    ? Object.fromEntries(answer.holidays.map(({ date, name }) => [date, name]))
    : answer
}

describe("findHolidays", () => {
  it("knows a country, a region and a part of one, each with its own days", async () => {
    const [country, region, city] = [
      await namesOf("DE"),
      await namesOf("DE", "BY"),
      await namesOf("DE", "BY-A"),
    ]
    expect(country).not.toHaveProperty("2026-01-06")
    expect(region).toHaveProperty("2026-01-06")
    expect(region).not.toHaveProperty("2026-08-08")
    expect(city).toHaveProperty("2026-08-08")
  })

  it("answers in the asked language, else in English", async () => {
    expect(await namesOf("DE", null, "de")).toMatchObject({ "2026-12-25": "1. Weihnachtstag" })
    expect(await namesOf("DE", null, "en")).toMatchObject({ "2026-12-25": "Christmas Day" })
    expect(await namesOf("CN", null, "de")).toMatchObject({ "2026-10-01": "National Day" })
  })

  it("names no bank holidays and observances, and the day that stands in for one", async () => {
    expect(await namesOf("DE")).not.toHaveProperty("2026-12-24")
    expect(await namesOf("US", null, "en", 2027)).toMatchObject({
      "2027-07-05": "Independence Day (substitute day)",
    })
  })

  it("has an entry for each day of a long one, none for half a day", async () => {
    expect(Object.keys(await namesOf("RO")).slice(0, 2)).toEqual(["2026-01-01", "2026-01-02"])
    expect(await namesOf("IS")).not.toHaveProperty("2026-12-24")
  })

  it("has one entry a day, by date, whatever the order of the years", async () => {
    const answer = await findHolidays({
      country: "DE",
      region: null,
      years: [2027, 2026, 2027],
      language: "de",
    })
    const dates = answer.type === "found" ? answer.holidays.map(({ date }) => date) : []
    expect(dates).toHaveLength(18)
    expect(dates).toEqual([...new Set(dates)].sort())
  })

  it("says which part of the question is unknown", async () => {
    expect(await find("XX")).toEqual({ type: "unknown_country" })
    expect(await find("toString")).toEqual({ type: "unknown_country" })
    expect(await find("DE", "ZZ")).toEqual({ type: "unknown_region" })
  })
})

describe("listHolidayCountries", () => {
  it("is ordered by name in its language", async () => {
    const names = (await listHolidayCountries("de")).map(({ name }) => name)
    expect(names.indexOf("Ägypten")).toBeLessThan(names.indexOf("Belgien"))
    expect(names).toEqual(expect.arrayContaining(["Deutschland", "Südkorea"]))
  })
})
