import type { DeskSnapshot } from "../../../../modules/helpdesk/operations/ingest-mail"
import type { ParsedEmail } from "../../../../types"
import { AcknowledgementBudget } from "../acknowledgement-budget"
import { decideWave } from "../decide-wave"
import type { PreparedMail, WaveFacts } from "../types"

const now = new Date("2026-11-20T12:00:00Z")
const nobody: DeskSnapshot = { ingested: [], tickets: [], participants: [], references: [] }

let serial = 0
const facts = (over: Partial<WaveFacts> = {}): WaveFacts => ({
  now,
  mailbox: {
    id: "mbox_1",
    name: "Support",
    address: "support@desk.test",
    addresses: ["support@desk.test"],
    trust_reply_to: false,
    team_id: null,
    category_id: null,
    acknowledgement: true,
    closed_ticket_policy: "reopen",
    reopen_days: 14,
    match_domains: false,
    trusted_authserv_ids: [],
    language: "en",
  },
  ownAddresses: ["support@desk.test"],
  keys: [Buffer.alloc(32, 1)],
  agents: new Map([["ada@desk.test", "user_ada"]]),
  customers: { byEmail: new Map(), byExtraAddress: new Map(), byDomain: new Map() },
  sla: new Map(),
  sent: new Map(),
  acknowledgements: new AcknowledgementBudget(
    { perAddress: 3, total: 10 },
    { byAddress: new Map(), total: 0 },
    []
  ),
  newId: (prefix) => `${prefix}_${(serial += 1)}`,
  ...over,
})

const mail = (
  id: string,
  email: Partial<ParsedEmail> = {},
  over: Partial<PreparedMail> = {}
): PreparedMail => ({
  row: { id, is_oversize: false, is_import: false, received_at: new Date("2026-11-20T11:00:00Z") },
  verdict: { kind: "human" },
  attachments: [],
  ...over,
  email: {
    message_id: `${id}@client.test`,
    in_reply_to: [],
    references: [],
    from: { address: "carla@client.test", name: "Carla" },
    reply_to: null,
    to: [],
    cc: [],
    delivered_to: [],
    subject: "Help",
    sent_at: null,
    text: "Hello",
    html: null,
    visible_text: "Hello",
    has_remote_images: false,
    attachments: [],
    invitation: null,
    protection: null,
    delivery_report: null,
    authentication_results: [],
    automation_headers: {},
    notices: [],
    forwarded_from: null,
    ...email,
  },
})

describe("decideWave", () => {
  it("finds the ticket of a mail that arrived in the same wave", () => {
    const mails = [mail("one"), mail("two", { in_reply_to: ["one@client.test"] }), mail("three")]
    const plan = decideWave(mails, nobody, facts())
    const [first, second, third] = plan.results.map((result) => result.ticket_id)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
    expect(plan.tickets).toHaveLength(2)
  })

  it("writes the ticket of a reply within the wave as it is after the reply", () => {
    const mails = [
      mail("one"),
      mail("two", { in_reply_to: ["one@client.test"], visible_text: "More" }),
    ]
    const [ticket] = decideWave(mails, nobody, facts()).tickets
    expect(ticket).toMatchObject({ message_count: 2, last_message_preview: "More" })
  })

  it("does not write a mail again that a run wrote before it died, but keeps its promise to answer", () => {
    const ingested = [
      {
        inbound_email_id: "one",
        ticket_id: "tkt_1",
        message_id: "tmsg_1",
        acknowledged_to: "carla@client.test",
      },
    ]
    const plan = decideWave([mail("one")], { ...nobody, ingested }, facts())
    expect(plan.messages).toHaveLength(0)
    expect(plan.results).toMatchObject([
      { ticket_id: "tkt_1", message_id: "tmsg_1", acknowledge: { email: "carla@client.test" } },
    ])
  })

  it("acknowledges people, not machines, imports or whom a forward names", () => {
    const mails = [
      mail("human"),
      mail("machine", {}, { verdict: { kind: "automatic", because: "auto-submitted" } }),
      mail("import", {}, { row: { ...mail("import").row, is_import: true } }),
      mail("forward", {
        from: { address: "ada@desk.test", name: "Ada" },
        forwarded_from: { address: "dora@client.test", name: "" },
      }),
    ]
    const { results } = decideWave(mails, nobody, facts())
    expect(results.filter((result) => result.acknowledge).map((result) => result.id)).toEqual([
      "human",
    ])
  })

  it("takes what an agent with a copy writes as an agent's, and as a customer's on their own ticket", () => {
    const ada = { address: "ada@desk.test", name: "Ada" }
    const reply = { from: ada, in_reply_to: ["first@client.test"] }
    const copied = [mail("first", { cc: [ada] }), mail("reply", reply)]
    expect(decideWave(copied, nobody, facts()).notes).toMatchObject([
      { author_id: "user_ada", needs_review: true },
    ])
    const asked = [mail("first", { from: ada }), mail("reply", reply)]
    const { notes, messages } = decideWave(asked, nobody, facts())
    expect([notes.length, messages.length]).toEqual([0, 2])
  })

  it("never dates a message into the future, and keeps the order of a wave", () => {
    const { messages } = decideWave([mail("one"), mail("two"), mail("three")], nobody, facts())
    const times = messages.map((message) => message.created_at)
    expect([...times].sort()).toEqual(times)
    expect(new Set(times).size).toBe(3)
    expect(times.every((time) => time < now.toISOString())).toBe(true)
  })

  it("takes the arrival where the Date header lies in the future", () => {
    const mails = [
      mail("late", { sent_at: "2099-01-01T00:00:00.000Z" }),
      mail("right", { sent_at: "2026-11-20T10:59:00.000Z" }),
    ]
    const sent = decideWave(mails, nobody, facts()).messages.map((message) => message.sent_at)
    expect(sent).toEqual(["2026-11-20T11:00:00.000Z", "2026-11-20T10:59:00.000Z"])
  })
})
