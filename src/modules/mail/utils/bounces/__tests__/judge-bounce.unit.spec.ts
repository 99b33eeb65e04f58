import type { DeliveryStatusRecipient } from "../../../../../types/parsed-email"
import { judgeBounce } from "../judge-bounce"

const sent = { id: "oute_1", recipients: ["carla@client.test"] }
const judge = (over: Partial<DeliveryStatusRecipient>, id: string | null = "ours@desk.test") =>
  judgeBounce(
    {
      original_message_id: id,
      recipients: [
        {
          address: "Carla@client.test",
          action: "failed",
          status: "5.1.1",
          diagnostic: "no such user",
          ...over,
        },
      ],
    },
    (messageId) => (messageId === "ours@desk.test" ? sent : null)
  )

describe("judgeBounce", () => {
  it("believes a failure of a mail we sent there", () =>
    expect(judge({})).toEqual({
      kind: "failed",
      sent_id: "oute_1",
      address: "carla@client.test",
      detail: "5.1.1 no such user",
      suppress: true,
    }))
  it("suppresses only addresses that do not exist", () =>
    expect(judge({ status: "5.7.1" })).toMatchObject({ kind: "failed", suppress: false }))
  it("does not believe a report about somebody we did not write to", () =>
    expect(judge({ address: "boss@client.test" }).kind).toBe("unmatched"))
  it("does not believe a report about a mail we did not send", () => {
    expect(judge({}, "forged@desk.test").kind).toBe("unmatched")
    expect(judge({}, null).kind).toBe("unmatched")
    expect(judgeBounce(null, () => sent).kind).toBe("unmatched")
  })
  it("notes a delay, also where only the status tells it", () => {
    expect(judge({ action: "delayed", status: "4.4.1" }).kind).toBe("delayed")
    expect(judge({ action: "unknown", status: "4.2.2" }).kind).toBe("delayed")
  })
  it("takes a server that gave up at its word, whatever the class of the status", () =>
    expect(judge({ action: "failed", status: "4.4.7" }).kind).toBe("failed"))
  it("takes a success for what it is", () =>
    expect(judge({ action: "delivered", status: "2.0.0" }).kind).toBe("delivered"))
})
