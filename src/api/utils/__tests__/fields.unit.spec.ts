import { parseFields, selectFields } from "../fields"

const ticket = {
  id: "tkt_1",
  subject: "No dial tone",
  status: "open",
  customer: { email: "a@b.test" },
}

const select = (body: unknown, fields: string) => {
  const selection = parseFields(fields)
  return selection ? selectFields(body, selection) : body
}

describe("fields", () => {
  it("keeps the named fields and the id", () => {
    expect(select({ ticket }, "subject")).toEqual({
      ticket: { id: "tkt_1", subject: "No dial tone" },
    })
  })

  it("keeps a relation whole, however it is named", () => {
    for (const fields of ["status,customer.email", "status,*customer", "status, +customer"]) {
      expect(select({ ticket }, fields)).toEqual({
        ticket: { id: "tkt_1", status: "open", customer: { email: "a@b.test" } },
      })
    }
  })

  it("leaves out what a minus names and nothing else", () => {
    expect(select({ ticket }, "-customer,-status")).toEqual({
      ticket: { id: "tkt_1", subject: "No dial tone" },
    })
  })

  it("answers everything where only additions are named", () => {
    for (const fields of ["", "+customer", "*customer.groups"]) {
      expect(select({ ticket }, fields)).toEqual({ ticket })
    }
  })

  it("selects in every row of a list and leaves count, limit and totals alone", () => {
    const body = { tickets: [ticket, ticket], count: 2, limit: 50, counts: { mine: 1 } }
    expect(select(body, "id")).toEqual({
      ...body,
      tickets: [{ id: "tkt_1" }, { id: "tkt_1" }],
    })
  })
})
