import { randomBytes } from "node:crypto"
import { tokenOf, verifyMessageId, verifyReplyToken } from "../../threading"
import { buildReply, type ReplyToSend } from "../build-reply"

const key = randomBytes(32)
const mailbox = { id: "mbox_1", name: "Support", address: "support@x.test", signature: null }
const own = ["support@x.test"]
const reply: ReplyToSend = {
  message_id: "tmsg_01ABC",
  ticket_id: "tkt_1",
  display_id: 1042,
  reply_token_version: 3,
  subject: "No internet",
  to: [{ address: "jane@y.test", name: "Jane" }],
  cc: [],
  body_text: "Hello",
  body_html: null,
  rfc_message_id: null,
  send_after: new Date("2026-01-01T00:00:10Z"),
  thread: ["first@y.test", "second@x.test", "third@y.test"],
  in_reply_to: "third@y.test",
  attachments: [],
  agent_signature: null,
}

const draftOf = (changes: Partial<ReplyToSend> = {}) => {
  const plan = buildReply({ ...reply, ...changes }, mailbox, own, key)
  if (plan.status !== "ready") {
    throw new Error(plan.status)
  }
  return plan.draft
}

describe("buildReply", () => {
  it("signs the reply address and the Message-ID for this ticket and version", () => {
    const draft = draftOf()
    const token = tokenOf(draft.reply_to ?? "", own) ?? ""
    const reference = { displayId: 1042, version: 3 }
    expect(verifyReplyToken(token, [key])).toEqual(reference)
    expect(verifyMessageId(draft.rfc_message_id, [key])).toEqual(reference)
    expect(verifyReplyToken(token, [randomBytes(32)])).toBeNull()
  })

  it("gives the same message the same Message-ID each time, and keeps one that is fixed", () => {
    expect(draftOf().rfc_message_id).toBe(draftOf().rfc_message_id)
    expect(draftOf({ rfc_message_id: "fixed@x.test" }).rfc_message_id).toBe("fixed@x.test")
  })

  it("refers to the thread and ends with what it answers", () => {
    const draft = draftOf({ in_reply_to: "second@x.test" })
    expect(draft.in_reply_to).toBe("second@x.test")
    expect(draft.rfc_references).toBe("<first@y.test> <third@y.test> <second@x.test>")
  })

  it("answers nothing where the customer never wrote a mail", () => {
    const draft = draftOf({ in_reply_to: null, thread: [] })
    expect(draft).toMatchObject({ in_reply_to: null, rfc_references: null })
  })

  it("makes a lone copy the addressee", () => {
    const draft = draftOf({ to: [{ address: "support@x.test", name: "" }], cc: reply.to })
    expect(draft).toMatchObject({ to: reply.to, cc: [] })
  })

  it("sends nothing when every recipient is us", () => {
    const to = [{ address: "support+x@x.test", name: "" }]
    expect(buildReply({ ...reply, to }, mailbox, own, key).status).toBe("nobody_to_write_to")
  })
})
