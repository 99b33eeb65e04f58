import type { Browser, Page } from "playwright-core"
import { askAs, logIn, MANAGER, openBrowser, violationsIn } from "../helpers/admin-browser"
import { startDemoHost, type DemoHost } from "../helpers/demo-host"

jest.setTimeout(420_000)

const ACCOUNT = '[data-testid="helpdesk-account"]'
const SERVICES = '[data-testid="helpdesk-services"]'
const DRAWER = "[role=dialog] form"

let host: DemoHost
let browser: Browser
let page: Page
let customerId: string
/** of "Forty minutes" */
let policyId: string

const ask = <Answer>(path: string, body?: object) => askAs<Answer>(page, host.baseUrl, path, body)
const button = (name: string) => page.getByRole("button", { name, exact: true })

async function addPolicy(name: string): Promise<string> {
  const { calendars } = await ask<{ calendars: { id: string }[] }>("/helpdesk/calendars?limit=1")
  const { sla_policy } = await ask<{ sla_policy: { id: string } }>("/helpdesk/sla-policies", {
    name,
    calendar_id: calendars[0].id,
    warning_percents: [],
    imminent_minutes: 0,
    targets: [{ metric: "first_response", priority: null, minutes: 40 }],
  })
  return sla_policy.id
}

/** Opens a new ticket of the customer. */
async function openTicket(subject: string) {
  const { ticket } = await ask<{ ticket: { id: string } }>("/helpdesk/tickets", {
    subject,
    body_text: "Please look at this.",
    customer_id: customerId,
  })
  await page.goto(`${host.baseUrl}/app/helpdesk/tickets/${ticket.id}`)
  await page.getByRole("heading", { level: 1, name: subject }).waitFor()
}

beforeAll(async () => {
  host = await startDemoHost()
  browser = await openBrowser()
  page = await logIn(browser, host.baseUrl, MANAGER)
  const { customers } = await ask<{ customers: { id: string }[] }>(
    "/customers?q=kestrel&fields=id&limit=1"
  )
  customerId = customers[0].id
  policyId = await addPolicy("Forty minutes")
})

afterAll(async () => {
  await browser?.close()
  await host?.stop()
})

describe("the page of a customer", () => {
  const openCustomer = async () => {
    await page.goto(`${host.baseUrl}/app/customers/${customerId}`)
    await page.locator(ACCOUNT).getByText("SLA of new tickets").waitFor()
  }

  beforeAll(openCustomer)

  it("shows the tier, what it comes through and the policy a new ticket would get", async () => {
    const text = await page.locator(ACCOUNT).textContent()
    expect(text).toMatch(/TierPremiumthrough group premium/)
    expect(text).toMatch(/SLA of new ticketsPremiumTier Premium through customer group premium/)
    expect(await violationsIn(page, ACCOUNT)).toEqual([])
  })

  it("keeps what is written about the account and shows it on tickets", async () => {
    await button("Edit support account").click()
    await page.getByRole("textbox", { name: "Pinned note" }).fill("Call the gatehouse first")
    await page.getByLabel("VIP").click()
    await page.getByLabel("Contract ends").fill("2020-01-31")
    expect(await violationsIn(page, DRAWER)).toEqual([])
    await button("Save").click()
    await page.locator(ACCOUNT).getByText("Call the gatehouse first").waitFor()
    await page.locator(ACCOUNT).getByText("ended 31 Jan 2020").waitFor()
    await openTicket("Note on the card")
    await page.getByRole("note", { name: "Pinned note" }).waitFor()
  })

  it("asks before it loses what was typed", async () => {
    await openCustomer()
    await button("Edit support account").click()
    await page.getByRole("textbox", { name: "Pinned note" }).fill("Half a sen")
    await page.keyboard.press("Escape")
    await page.getByRole("alertdialog").getByRole("button", { name: "Keep editing" }).click()
    expect(await page.getByRole("textbox", { name: "Pinned note" }).inputValue()).toBe("Half a sen")
  })

  it("adds a service whose policy its tickets get, and refuses to delete it then", async () => {
    await openCustomer()
    await button("Add service").click()
    await button("Save").click()
    await page.getByText("Give the service a name").waitFor()
    await page.getByLabel("Name", { exact: true }).fill("Red line")
    await page.getByLabel("Kind").fill("sip_trunk")
    await page.getByLabel("Monthly fee").fill("49.5")
    await page.getByLabel("Currency").fill("EUR")
    await page.getByRole("combobox", { name: "SLA policy" }).click()
    await page.getByRole("option", { name: "Forty minutes" }).click()
    expect(await violationsIn(page, DRAWER)).toEqual([])
    await button("Save").click()
    const line = page.locator(SERVICES).getByRole("row").filter({ hasText: "Red line" })
    expect(await line.textContent()).toContain("49.50")
    await line.getByRole("link", { name: "SLA Forty minutes" }).waitFor()
    expect(await violationsIn(page, SERVICES)).toEqual([])

    await openTicket("The red line is dead")
    await button("Service: No service").click()
    await page.getByRole("menuitemradio", { name: "Red line" }).click()
    await button("SLA details: Forty minutes").waitFor()
    await page.getByText("set the service to Red line").waitFor()

    await openCustomer()
    await button("Actions for Red line").click()
    await page.getByRole("menuitem", { name: "Delete" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await page.getByText("This could not be deleted").waitFor()
    await line.waitFor()
  })

  it("is named by the policies it uses", async () => {
    await page.goto(`${host.baseUrl}/app/settings/helpdesk/sla-policies/${policyId}`)
    await page.getByRole("link", { name: /^Red line · / }).click()
    await page.locator(SERVICES).getByText("Red line").waitFor()
  })

  it("changes a service, leads to its tickets and deletes one that no ticket names", async () => {
    await openCustomer()
    await button("Add service").click()
    await page.getByLabel("Name", { exact: true }).fill("Test line")
    await page.getByLabel("Kind").fill("broadband")
    await button("Save").click()
    await button("Actions for Test line").click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    await page.getByRole("combobox", { name: "Status" }).click()
    await page.getByRole("option", { name: "Suspended" }).click()
    await button("Save").click()
    const line = page.locator(SERVICES).getByRole("row").filter({ hasText: "Test line" })
    await line.getByText("Suspended").waitFor()
    await button("Actions for Test line").click()
    await page.getByRole("menuitem", { name: "Open tickets about it" }).click()
    await page.waitForURL(/helpdesk\?view=all_open&service_id=/)
    await openCustomer()
    await button("Actions for Test line").click()
    await page.getByRole("menuitem", { name: "Delete" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await line.waitFor({ state: "detached" })
  })
})
