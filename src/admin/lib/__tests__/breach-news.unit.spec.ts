import { isBreachNews } from "../breach-news"

describe("the news of a breach", () => {
  it.each([
    [null, 3, false],
    [0, 1, true],
    [1, 1, false],
    [2, 1, false],
    [1, 3, true],
  ])("known %s, now %s: %s", (known, breached, isNews) => {
    expect(isBreachNews(known, breached)).toBe(isNews)
  })
})
