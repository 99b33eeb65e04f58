import {
  isOwnAddress,
  isProven,
  matchCustomer,
  newParticipants,
  senderOf,
  trustedResult,
} from "../index"

const own = ["support@desk.test"]
const person = (address: string) => ({ address, name: "" })

describe("isOwnAddress", () => {
  it.each(["support@desk.test", "Support@Desk.test", "support+1a.1.abc@desk.test"])(
    "knows %s",
    (a) => expect(isOwnAddress(a, own)).toBe(true)
  )
  it.each(["supporter@desk.test", "support@other.test", "support+x@desk.test.evil"])(
    "does not know %s",
    (a) => expect(isOwnAddress(a, own)).toBe(false)
  )
})

describe("senderOf", () => {
  const from = person("form@shop.test")
  const reply_to = person("carla@client.test")
  const sender = (trust_reply_to: boolean, replyTo = reply_to) =>
    senderOf({ from, reply_to: replyTo }, { addresses: own, trust_reply_to })

  it("is From unless the mailbox trusts Reply-To", () => {
    expect(sender(false)).toBe(from)
    expect(sender(true)).toBe(reply_to)
  })
  it("never is one of our own addresses out of Reply-To", () =>
    expect(sender(true, person("support+x@desk.test"))).toBe(from))
  it("is nobody without From", () =>
    expect(
      senderOf({ from: null, reply_to: null }, { addresses: own, trust_reply_to: true })
    ).toBeNull())
})

describe("matchCustomer", () => {
  const directory = {
    byEmail: new Map([["carla@client.test", "cus_email"]]),
    byExtraAddress: new Map([
      ["carla@client.test", "cus_wrong"],
      ["other@client.test", "cus_extra"],
    ]),
    byDomain: new Map([["client.test", "cus_domain"]]),
  }

  it("takes the exact address first, then an extra one, then the domain", () => {
    const kinds = ["Carla@Client.test", "other@client.test", "new@client.test"].map(
      (address) => matchCustomer(address, directory, true).kind
    )
    expect(kinds).toEqual(["email", "extra_address", "domain"])
  })
  it("takes the domain only where the mailbox says so", () =>
    expect(matchCustomer("new@client.test", directory, false)).toEqual({ kind: "none" }))
  it("does not take a subdomain or nobody", () => {
    expect(matchCustomer("a@mail.client.test", directory, true).kind).toBe("none")
    expect(matchCustomer(null, directory, true).kind).toBe("none")
  })
})

describe("newParticipants", () => {
  it("leaves out ourselves and those who are there", () => {
    const mail = {
      to: [person("support+t@desk.test"), person("boss@client.test")],
      cc: [person("known@client.test"), person("boss@client.test")],
    }
    const found = newParticipants(mail, own, (address) => address === "known@client.test")
    expect(found.map((one) => one.address)).toEqual(["boss@client.test"])
  })
  it("does not take a whole company along", () => {
    const to = Array.from({ length: 500 }, (_, index) => person(`p${index}@client.test`))
    expect(newParticipants({ to, cc: [] }, own, () => false)).toHaveLength(20)
  })
})

describe("trustedResult and isProven", () => {
  const result = (
    authserv_id: string,
    dmarc: string,
    from_domain: string | null = "desk.test",
    dkim_domains: string[] = []
  ) => ({
    authserv_id,
    methods: { dmarc },
    from_domain,
    dkim_domains,
  })
  const proven = (results: ReturnType<typeof result>[]) =>
    isProven(trustedResult(results, ["MX.desk.test"]), "ada@desk.test")

  it("believes the own server that says DMARC passed", () =>
    expect(proven([result("mx.desk.test", "pass")])).toBe(true))
  it("believes nobody else and no failure", () => {
    expect(proven([result("mx.evil.test", "pass")])).toBe(false)
    expect(proven([result("mx.desk.test", "fail")])).toBe(false)
    expect(proven([])).toBe(false)
  })
  it("believes the topmost statement, not one the sender put below", () =>
    expect(proven([result("mx.desk.test", "fail"), result("mx.desk.test", "pass")])).toBe(false))
  it("takes an aligned DKIM signature where the server states no DMARC, and only there", () => {
    expect(proven([result("mx.desk.test", "none", null, ["desk.test"])])).toBe(true)
    expect(proven([result("mx.desk.test", "none", null, ["mail.desk.test"])])).toBe(false)
    expect(proven([result("mx.desk.test", "fail", null, ["desk.test"])])).toBe(false)
    expect(proven([result("mx.evil.test", "none", null, ["desk.test"])])).toBe(false)
  })
  it("does not believe a statement about another domain", () =>
    expect(proven([result("mx.desk.test", "pass", "evil.test")])).toBe(false))
})
