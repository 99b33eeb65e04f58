import { planMembers } from "../plan-members"

const ada = { id: "tmem_ada", user_id: "ada", role: "member" as const }
const ben = { id: "tmem_ben", user_id: "ben", role: "member" as const }

describe("planMembers", () => {
  it("ends, keeps and begins memberships, each in its own way", () => {
    const wanted = [
      { user_id: "ada", role: "manager" as const },
      { user_id: "cem", role: "member" as const },
    ]
    expect(planMembers([ada, ben], wanted)).toEqual({
      gone: ["tmem_ben"],
      staying: [{ id: "tmem_ada", role: "manager" }],
      joining: [{ user_id: "cem", role: "member" }],
    })
  })

  it("ends all where none is wanted", () => {
    expect(planMembers([ada, ben], [])).toEqual({
      gone: ["tmem_ada", "tmem_ben"],
      staying: [],
      joining: [],
    })
  })
})
