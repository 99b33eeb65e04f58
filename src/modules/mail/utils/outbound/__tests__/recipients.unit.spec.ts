import { replyRecipients } from "../recipients"

const person = (address: string) => ({ address, name: "" })
const own = ["support@x.test", "help@x.test"]

describe("replyRecipients", () => {
  it("writes to everybody once", () => {
    const result = replyRecipients(
      { to: [person("a@y.test")], cc: [person("A@y.test"), person("b@y.test")] },
      own
    )
    expect(result).toEqual({ to: [person("a@y.test")], cc: [person("b@y.test")] })
  })

  it("never writes to our own mailboxes, whatever the case or the detail", () => {
    const to = [person("Support@x.test"), person("help+abc.1.def@x.test"), person("a@y.test")]
    expect(replyRecipients({ to, cc: [] }, own).to).toEqual([person("a@y.test")])
  })

  it("keeps strangers whose address only looks like ours", () => {
    const to = [person("support+x@y.test"), person("other@x.test")]
    expect(replyRecipients({ to, cc: [] }, own).to).toEqual(to)
  })
})
