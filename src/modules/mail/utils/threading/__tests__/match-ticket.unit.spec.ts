import { createHash } from "node:crypto"
import { matchTicket, type MatchContext, type ThreadedMail } from "../match-ticket"
import { signMessageId } from "../message-id"
import { plusAddress, signReplyToken } from "../reply-token"

const key = createHash("sha256").update("key").digest()
const mailbox = { id: "mbox_1", addresses: ["support@desk.test"] }

interface TestTicket {
  id: string
  mailbox_id: string | null
  reply_token_version: number
  display_id: number
}

const ticket: TestTicket = {
  id: "t1",
  mailbox_id: "mbox_1",
  reply_token_version: 2,
  display_id: 1042,
}
const target: TestTicket = { ...ticket, id: "t2", display_id: 1050 }

const context = (over: Partial<MatchContext<TestTicket>> = {}): MatchContext<TestTicket> => ({
  mailbox,
  sender: "carla@client.test",
  keys: [key],
  tickets: {
    byDisplayId: (number) => [ticket, target].find((one) => one.display_id === number) ?? null,
    byMessageId: (id) => (id === "received@client.test" ? ticket : null),
    follow: (one) => one,
    isKnown: (_one, address) => address === "carla@client.test",
  },
  ...over,
})

const mail = (over: Partial<ThreadedMail> = {}): ThreadedMail => ({
  to: [{ address: "support@desk.test", name: "" }],
  cc: [],
  delivered_to: [],
  in_reply_to: [],
  references: [],
  subject: "Hello",
  ...over,
})

const address = (version: number) =>
  plusAddress("support@desk.test", signReplyToken({ displayId: 1042, version }, key))
const ourId = (version: number) =>
  signMessageId({ displayId: 1042, version, unique: "x", domain: "desk.test" }, key)
const stranger = context({ sender: "mallory@evil.test" })

describe("matchTicket", () => {
  it("takes the reply address from To, Cc or the envelope, whoever writes", () => {
    const person = { address: address(2), name: "" }
    expect(matchTicket(mail({ to: [person] }), stranger)).toEqual({ kind: "token", ticket })
    expect(matchTicket(mail({ cc: [person] }), stranger)).toEqual({ kind: "token", ticket })
    expect(matchTicket(mail({ delivered_to: [address(2)] }), stranger).kind).toBe("token")
  })

  it("does not take a reply address that was revoked or that nobody signed", () => {
    expect(matchTicket(mail({ delivered_to: [address(1)] }), context()).kind).toBe("none")
    const forged = [address(2).replace(/.@/, "1@")]
    expect(matchTicket(mail({ delivered_to: forged }), context()).kind).toBe("none")
  })

  it("follows a reference to a mail we received or sent", () => {
    const received = { in_reply_to: ["received@client.test"] }
    expect(matchTicket(mail(received), context())).toMatchObject({ kind: "reference", ticket })
    const sent = { references: ["gone@client.test", ourId(2)] }
    expect(matchTicket(mail(sent), context())).toMatchObject({ kind: "reference", ticket })
  })

  it("ignores a Message-ID of ours that was revoked or belongs to another mailbox", () => {
    expect(matchTicket(mail({ references: [ourId(1)] }), context()).kind).toBe("none")
    const elsewhere = context({ mailbox: { ...mailbox, id: "mbox_2" } })
    expect(matchTicket(mail({ references: [ourId(2)] }), elsewhere).kind).toBe("none")
  })

  it("prefers In-Reply-To over References and references over the subject", () => {
    const both = { in_reply_to: ["received@client.test"], subject: "[HD-1050]" }
    expect(matchTicket(mail(both), context())).toMatchObject({ kind: "reference", ticket })
  })

  it("takes the number in the subject last", () => {
    expect(matchTicket(mail({ subject: "Re: x [HD-1042]" }), context())).toEqual({
      kind: "subject",
      ticket,
    })
    expect(matchTicket(mail({ subject: "Re: x HD-1042" }), context()).kind).toBe("none")
  })

  it("only supposes where a stranger has the right reference or number", () => {
    const reference = matchTicket(mail({ in_reply_to: ["received@client.test"] }), stranger)
    expect(reference).toEqual({ kind: "possible", ticket, because: "reference" })
    const number = matchTicket(mail({ subject: "[HD-1042]" }), stranger)
    expect(number).toEqual({ kind: "possible", ticket, because: "subject" })
    const nobody = context({ sender: null })
    expect(matchTicket(mail({ subject: "[HD-1042]" }), nobody).kind).toBe("possible")
  })

  it("follows merges", () => {
    const merged = context()
    merged.tickets.follow = () => target
    const found = matchTicket(mail({ in_reply_to: ["received@client.test"] }), merged)
    expect(found).toMatchObject({ kind: "reference", ticket: target })
  })
})
