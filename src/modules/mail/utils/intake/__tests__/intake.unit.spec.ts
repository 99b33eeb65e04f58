import { planBatch } from "../plan-batch"
import { readEnvelope } from "../read-envelope"

describe("readEnvelope", () => {
  const read = (text: string) => readEnvelope(Buffer.from(text, "latin1"))

  it("reads id, sender and subject, folded and encoded", () => {
    const text =
      "Received: x\r\nFrom: =?utf-8?Q?J=C3=B6rg?= <Joerg@Client.test>\r\nMESSAGE-id:\r\n <a@b>\r\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n aus Bonn\r\n\r\nbody"
    expect(read(text)).toEqual({
      message_id: "a@b",
      from_email: "joerg@client.test",
      subject: "Grüße aus Bonn",
    })
  })
  it.each(["\xef\xbb\xbfMessage-ID: <a@b>\r\n\r\nbody", "X: y\rMessage-ID: <a@b>\r\rbody"])(
    "finds the id of a mail that begins or ends its lines oddly: %j",
    (text) => expect(read(text).message_id).toBe("a@b")
  )
  it("finds nothing in a body or in nothing", () => {
    const empty = { message_id: null, from_email: null, subject: null }
    expect(read("Hello\r\n\r\nMessage-ID: <a@b>\r\n")).toEqual(empty)
    expect(read("")).toEqual(empty)
  })
  it("takes no id with control characters, which no database would take", () =>
    expect(read("Message-ID: <a\u0000b@c>\r\n\r\n").message_id).toBeNull())
  it("reads a header without an end", () =>
    expect(read(`Message-ID: <a@b>\r\n${"X: y\r\n".repeat(50_000)}`).message_id).toBe("a@b"))
})

describe("planBatch", () => {
  const waiting = (attempts: number[], size = 1_000) =>
    attempts.map((count, index) => ({ id: `m${index}`, attempts: count, size }))
  const planned = (attempts: number[], size?: number) => {
    const plan = planBatch(waiting(attempts, size))
    return plan.kind === "process" ? plan.ids.length : plan.kind
  }

  it("has nothing to do where nothing waits", () => expect(planned([])).toBe("nothing"))
  it("takes many mails that never made trouble", () =>
    expect(planned(Array(300).fill(0) as number[])).toBe(200))
  it("takes fewer when a process died with them, and one alone after the second time", () => {
    expect(planned(Array(300).fill(1) as number[])).toBe(20)
    expect(planned([2, 2, 0])).toBe(1)
  })
  it("stops in front of a mail that has to be tried with fewer others", () =>
    expect(planned([0, 0, 2, 0])).toBe(2))
  it("gives up what killed four processes, and only that", () =>
    expect(planBatch(waiting([0, 4, 3]))).toEqual({ kind: "crashed", ids: ["m1"] }))
  it("takes large mails in small numbers but always one", () => {
    expect(planned([0, 0, 0], 20 * 1024 * 1024)).toBe(1)
    expect(planned([0], 500 * 1024 * 1024)).toBe(1)
  })
})
