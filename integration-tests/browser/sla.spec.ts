import type { Browser, Page } from "playwright-core"
import { AGENT, askAs, logIn, MANAGER, openBrowser, violationsIn } from "../helpers/admin-browser"
import { startDemoHost, type DemoHost } from "../helpers/demo-host"
import { poll } from "../helpers/poll"

jest.setTimeout(420_000)

const POPOVER = "[role=dialog]"
const DRAWER = "[role=dialog] form"
const DEADLINES = '[data-testid="helpdesk-deadlines"]'

let host: DemoHost
let browser: Browser
let page: Page
let customerId: string
/** ids of policies by what becomes of a new ticket's first clock under them */
let policies: Record<"running" | "atRisk" | "overdue" | "closed" | "paused", string>

const ask = <Answer>(path: string, body?: object) => askAs<Answer>(page, host.baseUrl, path, body)
const button = (name: string) => page.getByRole("button", { name, exact: true })
const row = (subject: string) => page.locator("li[data-ticket-id]").filter({ hasText: subject })
const clockOf = (subject: string) => row(subject).locator("[data-sla]")
const strip = (metric: string) => page.locator(`li[data-metric=${metric}]`)

interface Window {
  weekday: number
  start: string
  end: string
}

const allDay = (weekday: number): Window => ({ weekday, start: "00:00", end: "24:00" })
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map(allDay)

/** Open on a single day of the week, the one three days from now: closed whenever the test runs. */
const FAR_DAY = [allDay(((new Date().getUTCDay() + 2) % 7) + 1)]

interface PolicyOptions {
  windows?: Window[]
  imminent_minutes?: number
}

/** A policy of its own calendar that wants the first answer within so many minutes. */
async function addPolicy(name: string, minutes: number, options: PolicyOptions = {}) {
  const { windows = ALWAYS, imminent_minutes = 0 } = options
  const { calendar } = await ask<{ calendar: { id: string } }>("/helpdesk/calendars", {
    name,
    time_zone: "UTC",
    windows,
    holidays: [],
  })
  const { sla_policy } = await ask<{ sla_policy: { id: string } }>("/helpdesk/sla-policies", {
    name,
    calendar_id: calendar.id,
    warning_percents: [],
    imminent_minutes,
    targets: [
      { metric: "first_response", priority: null, minutes },
      { metric: "resolution", priority: null, minutes: minutes + 480 },
    ],
  })
  return sla_policy.id
}

async function addTicket(subject: string, sla_policy_id?: string): Promise<string> {
  const { ticket } = await ask<{ ticket: { id: string } }>("/helpdesk/tickets", {
    subject,
    body_text: "Please look at this.",
    customer_id: customerId,
  })
  if (sla_policy_id) {
    await ask(`/helpdesk/tickets/${ticket.id}/sla-policy`, { sla_policy_id, reason: "test" })
  }
  return ticket.id
}

const me = async () => (await ask<{ agent: { user_id: string } }>("/helpdesk/agents/me")).agent

async function openInbox(search: string) {
  await page.goto(`${host.baseUrl}/app/helpdesk${search}`)
  await page.locator("li[data-ticket-id]").first().waitFor()
}

async function openTicket(id: string) {
  await page.goto(`${host.baseUrl}/app/helpdesk/tickets/${id}`)
  await strip("first_response").waitFor()
}

beforeAll(async () => {
  host = await startDemoHost()
  browser = await openBrowser()
  page = await logIn(browser, host.baseUrl, MANAGER)
  const { customers } = await ask<{ customers: { id: string }[] }>(
    "/customers?q=kestrel&fields=id&limit=1"
  )
  customerId = customers[0].id
  policies = {
    running: await addPolicy("Forty minutes", 40),
    atRisk: await addPolicy("At risk at once", 50, { imminent_minutes: 60 }),
    overdue: await addPolicy("One second", 0.02),
    closed: await addPolicy("One day a week", 90, { windows: FAR_DAY }),
    paused: await addPolicy("Thirty minutes", 30),
  }
})

afterAll(async () => {
  await browser?.close()
  await host?.stop()
})

describe("the inbox", () => {
  beforeAll(async () => {
    await addTicket("Clock that runs", policies.running)
    await addTicket("Clock at risk", policies.atRisk)
    await addTicket("Clock overdue", policies.overdue)
    await addTicket("Clock at night", policies.closed)
    const paused = await addTicket("Clock that waits", policies.paused)
    await ask(`/helpdesk/tickets/${paused}`, { status: "pending" })
    await openInbox("?view=all_open&q=clock")
  })

  it("counts down by the second without moving the row", async () => {
    const clock = clockOf("Clock that runs")
    expect(await clock.getAttribute("data-sla")).toBe("calm")
    const before = (await clock.textContent()) ?? ""
    const box = await row("Clock that runs").boundingBox()
    expect(before).toMatch(/^(39|40)m \d+s left.*First response$/)
    await poll(async () => (await clock.textContent()) !== before, "the clock to tick")
    expect(await row("Clock that runs").boundingBox()).toEqual(box)
  })

  it("tells at risk, overdue, paused and closed by words, not only by colour", async () => {
    expect(await clockOf("Clock at risk").textContent()).toMatch(/^\d+m \d+s left\(at risk\)/)
    expect(await clockOf("Clock overdue").textContent()).toMatch(/^(\d+m )?\d+s overdue/)
    expect(await clockOf("Clock that waits").textContent()).toMatch(/^Paused/)
    const weekday =
      /^1h \d\dm left\(outside business hours\)by [A-Z][a-z]+ \d\d:\d\d · First response$/
    expect(await clockOf("Clock at night").textContent()).toMatch(weekday)
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("begins with what is due first", async () => {
    const subjects = await page.locator("li[data-ticket-id] a:not([tabindex])").allTextContents()
    expect(subjects).toEqual([
      "Clock overdue",
      "Clock that runs",
      "Clock at risk",
      "Clock at night",
      "Clock that waits",
    ])
  })

  it.each([
    ["Overdue", "Clock overdue"],
    ["At risk", "Clock at risk"],
    ["Paused", "Clock that waits"],
  ])("narrows down to %s", async (name, subject) => {
    await openInbox("?view=all_open&q=clock")
    await button("SLA").click()
    await page.getByRole("menuitemradio", { name }).click()
    await row("Clock that runs").waitFor({ state: "detached" })
    await row(subject).waitFor()
    expect(await page.locator("li[data-ticket-id]").count()).toBe(1)
  })

  it("shows the customer's tier", async () => {
    await row("Clock that waits").getByText("Premium", { exact: true }).last().waitFor()
  })

  it("says the same in German", async () => {
    const german = await logIn(browser, host.baseUrl, MANAGER, "de")
    await german.goto(`${host.baseUrl}/app/helpdesk?view=all_open&q=clock`)
    await german.getByText(/^\d.* überfällig$/).waitFor()
    await german.getByText("Pausiert", { exact: true }).waitFor()
    await german.context().close()
  })
})

describe("a ticket", () => {
  let ticketId: string

  beforeAll(async () => {
    ticketId = await addTicket("Phones are silent")
    await openTicket(ticketId)
  })

  it("shows every clock with what is left and when it is due", async () => {
    const first = strip("first_response")
    expect(await first.textContent()).toMatch(/First response(2h|1h 59m) left\(.*\d\d:\d\d.*\)/)
    await first.getByRole("progressbar", { name: "First response" }).waitFor()
    await strip("resolution").waitFor()
  })

  it("says why it has its policy and lets a manager choose another with a reason", async () => {
    await button("SLA details: Premium").click()
    await page
      .getByText(/^Tier Premium through customer group/)
      .last()
      .waitFor()
    expect(await violationsIn(page, POPOVER)).toEqual([])
    await button("Choose another policy").click()
    await page.getByRole("combobox", { name: "Policy" }).click()
    await page.getByRole("option", { name: "Forty minutes" }).click()
    await button("Apply").click()
    await page.getByText("Say why this ticket gets another policy").waitFor()
    await page.getByRole("textbox", { name: "Reason" }).fill("The board is watching")
    expect(await violationsIn(page, DRAWER)).toEqual([])
    await button("Apply").click()
    await button("SLA details: Forty minutes").waitFor()
    await page.getByText("set the SLA policy to Forty minutes: The board is watching").waitFor()
  })

  it("goes back to what the rules choose", async () => {
    await button("SLA details: Forty minutes").click()
    await page.getByText(/^Chosen by .*: The board is watching$/).waitFor()
    await button("Choose another policy").click()
    await page.getByRole("combobox", { name: "Policy" }).click()
    await page.getByRole("option", { name: "Automatic, by the rules" }).click()
    await button("Apply").click()
    await button("SLA details: Premium").waitFor()
  })

  it("pauses while it waits for the customer", async () => {
    await page.getByRole("button", { name: /^Status: / }).click()
    await page.getByRole("menuitemradio", { name: "Pending" }).click()
    await strip("resolution").getByText("paused · waiting for the customer").waitFor()
    expect(await strip("resolution").getAttribute("data-sla")).toBe("paused")
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("shows a breach of its own among folded changes", async () => {
    const id = await addTicket("Breach among changes", policies.overdue)
    for (const priority of ["high", "low", "normal"]) {
      await ask(`/helpdesk/tickets/${id}`, { priority })
    }
    await openTicket(id)
    const timeline = page.getByRole("region", { name: "Timeline" })
    await timeline.getByText(/First response missed/).waitFor({ timeout: 60_000 })
    await page.reload()
    await timeline.getByRole("button", { name: /^\d+ changes$/ }).waitFor()
    await timeline.getByText(/First response missed/).waitFor()
  })

  it("keeps subject, status and clocks in sight on a narrow screen", async () => {
    const size = page.viewportSize()
    await page.setViewportSize({ width: 1024, height: 600 })
    const bar = page.getByTestId("helpdesk-ticket-bar")
    await page.getByRole("heading", { level: 2 }).last().scrollIntoViewIfNeeded()
    await bar.getByText("Breach among changes").waitFor()
    await bar.getByText(/^\S+.* overdue$/).waitFor()
    await bar.getByText("New", { exact: true }).waitFor()
    const box = await bar.getByText("Breach among changes").boundingBox()
    expect(box?.y).toBeLessThan(120)
    await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded()
    await bar.getByText("Breach among changes").waitFor({ state: "detached" })
    await page.setViewportSize(size ?? { width: 1360, height: 900 })
  })

  it("closes the composer after sending, and goes on with a reply begun before a note", async () => {
    const reply = page.getByRole("textbox", { name: "Reply" })
    await page.keyboard.press("r")
    await reply.fill("We are on it.")
    await button("Note").click()
    await page.getByRole("textbox", { name: "Note" }).fill("Ask the network team")
    await page.keyboard.press("Control+Enter")
    await page.getByRole("article", { name: "Internal note" }).waitFor()
    await reply.getByText("We are on it.").waitFor()
    await reply.press("Control+Enter")
    await page.getByText("Reply is on its way").waitFor()
    await reply.waitFor({ state: "detached" })
    await page.keyboard.press("r")
    expect(await reply.textContent()).toBe("")
  })

  it("leads back to the inbox from one that does not exist", async () => {
    await page.goto(`${host.baseUrl}/app/helpdesk/tickets/tkt_0`)
    await page.getByRole("alert").getByText("There is nothing here").waitFor()
    expect(await violationsIn(page, "main")).toEqual([])
    await page.getByRole("link", { name: "Back to Inbox" }).click()
    await page.locator("li[data-ticket-id]").first().waitFor()
  })

  it("says in the reader's language that the desk cannot be reached", async () => {
    const german = await logIn(browser, host.baseUrl, MANAGER, "de")
    await german.goto(`${host.baseUrl}/app/helpdesk`)
    await german.locator("li[data-ticket-id]").first().waitFor()
    await german.route("**/admin/helpdesk/**", (route) => route.abort())
    await german.getByText("Keine Verbindung").waitFor()
    await german.getByRole("link", { name: /^Gelöst/ }).click()
    await german
      .getByRole("alert")
      .getByText(/^Der Server ist nicht erreichbar/)
      .waitFor()
    await german.context().close()
  })

  it("lets no agent choose a policy", async () => {
    const agent = await logIn(browser, host.baseUrl, AGENT)
    await agent.goto(`${host.baseUrl}/app/helpdesk/tickets/${ticketId}`)
    await agent.getByRole("button", { name: "SLA details: Premium" }).click()
    await agent
      .getByText(/^Tier Premium through customer group/)
      .last()
      .waitFor()
    expect(await agent.getByRole("button", { name: "Choose another policy" }).count()).toBe(0)
    await agent.context().close()
  })
})

describe("the top bar", () => {
  it("counts my overdue tickets, tells a new one once and leads to them", async () => {
    const { user_id } = await me()
    await page.goto(`${host.baseUrl}/app/orders`)
    await poll(
      () =>
        page.evaluate(() => Object.keys(localStorage).some((key) => /helpdesk:breached/.test(key))),
      "a first look at my deadlines"
    )
    const ids = [
      await addTicket("Mine and late", policies.overdue),
      await addTicket("Late, too", policies.overdue),
    ]
    await poll(async () => {
      const { count } = await ask<{ count: number }>("/helpdesk/tickets?q=late&sla=breached")
      return count === ids.length
    }, "both to be overdue")
    for (const id of ids) {
      await ask(`/helpdesk/tickets/${id}`, { assignee_id: user_id })
    }
    const told = page.getByText(/^(First response overdue|2 of your deadlines have passed)$/)
    await told.waitFor()
    const marks = page.locator(DEADLINES)
    const mark = marks.getByRole("link", { name: /your tickets are overdue/ })
    await mark.waitFor()
    await marks.getByRole("link", { name: /tickets of the desk are overdue/ }).waitFor()
    expect(await violationsIn(page, DEADLINES)).toEqual([])

    await page.reload()
    await mark.waitFor()
    expect(await told.count()).toBe(0)
    await mark.click()
    await row("Mine and late").waitFor()
    expect(new URL(page.url()).search).toBe("?view=mine&sla=breached")
  })
})
