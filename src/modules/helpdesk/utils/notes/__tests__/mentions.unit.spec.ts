import { findMentions } from "../mentions"

const agent = (user_id: string, first_name: string, last_name: string | null = null) => ({
  user_id,
  email: `${user_id}@desk.test`,
  first_name,
  last_name,
})
const ada = agent("ada", "Ada", "Lovelace")
const ben = agent("ben", "Ben", "Øst")

it.each([
  ["@Ada please", ["ada"]],
  ["please, @ada.", ["ada"]],
  ["@Ada Lovelace and @ben.øst!", ["ada", "ben"]],
  ["@ben@desk.test", ["ben"]],
  ["@Adam", []],
  ["ada@desk.test wrote", []],
  ["mail x@ada now", []],
  ["Ada", []],
])("reads %j", (body, expected) => {
  expect(findMentions(body, [ada, ben])).toEqual(expected)
})

it("mentions nobody by a name two agents share, but either by the full name", () => {
  const other = agent("ada2", "Ada", "Byron")
  expect(findMentions("@Ada", [ada, other])).toEqual([])
  expect(findMentions("@Ada Byron", [ada, other])).toEqual(["ada2"])
})
