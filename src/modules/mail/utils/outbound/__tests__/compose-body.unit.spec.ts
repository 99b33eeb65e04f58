import { composeBody } from "../compose-body"

describe("composeBody", () => {
  it("puts the agent's signature before the mailbox's, below the RFC 3676 mark", () => {
    const body = { text: "Hello\n", html: null }
    const result = composeBody(body, { agent: "Ada", mailbox: "Northwind <Telecom>" })
    expect(result.text).toBe("Hello\n\n-- \nAda\n\nNorthwind <Telecom>\n")
    expect(result.html).toContain("<p>Hello</p>")
    expect(result.html).toContain("Northwind &lt;Telecom&gt;")
  })

  it("adds nothing where nobody has a signature", () => {
    const body = { text: "Hello", html: "<b>Hello</b>" }
    const result = composeBody(body, { agent: " ", mailbox: null })
    expect(result).toEqual({ text: "Hello", html: "<div><b>Hello</b></div>" })
  })
})
