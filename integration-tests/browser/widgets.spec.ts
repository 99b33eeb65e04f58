import type { Browser, Page } from "playwright-core"
import { askAs, logIn, MANAGER, openBrowser, violationsIn } from "../helpers/admin-browser"
import { startDemoHost, type DemoHost } from "../helpers/demo-host"

jest.setTimeout(420_000)

/** Without its close button, which is the dashboard's own. */
const FORM = '[role="dialog"] .overflow-y-auto'
const CARD = '[data-testid="helpdesk-tickets"]'

let host: DemoHost
let browser: Browser
let page: Page

beforeAll(async () => {
  host = await startDemoHost()
  browser = await openBrowser()
  page = await logIn(browser, host.baseUrl, MANAGER)
})

afterAll(async () => {
  await browser?.close()
  await host?.stop()
})

const ask = <Answer>(path: string, body?: object) => askAs<Answer>(page, host.baseUrl, path, body)

interface Tickets {
  count: number
  tickets: { id: string; display_id: number; customer_id: string | null }[]
}

async function customerWithTickets(): Promise<string> {
  const { tickets } = await ask<Tickets>("/helpdesk/tickets?limit=100")
  const id = tickets.find(({ customer_id }) => customer_id)?.customer_id
  if (!id) {
    throw new Error("No demo ticket belongs to a customer")
  }
  return id
}

describe("on the page of a customer", () => {
  it("lists the last tickets and counts the open ones", async () => {
    const id = await customerWithTickets()
    const open = "status[]=new&status[]=open&status[]=pending&status[]=on_hold"
    const { count } = await ask<Tickets>(`/helpdesk/tickets?customer_id=${id}&${open}`)
    const { tickets } = await ask<Tickets>(
      `/helpdesk/tickets?customer_id=${id}&order=-last_message_at&limit=5`
    )
    await page.goto(`${host.baseUrl}/app/customers/${id}`)
    const card = page.locator(CARD)
    await card.getByText(new RegExp(`^(${count} open|No open ticket)`)).waitFor()
    const rows = await card.getByRole("listitem").allTextContents()
    expect(rows.map((row) => row.match(/HD-(\d+)/)?.[1])).toEqual(
      tickets.map(({ display_id }) => String(display_id))
    )
    expect(await violationsIn(page, CARD)).toEqual([])
  })

  it("leads to the inbox of this customer and to a new ticket for them", async () => {
    const id = await customerWithTickets()
    await page.goto(`${host.baseUrl}/app/customers/${id}`)
    const card = page.locator(CARD)
    const all = await card.getByRole("link", { name: "All tickets" }).getAttribute("href")
    expect(all).toContain(`customer_id=${id}`)
    await card.getByRole("link", { name: "New ticket" }).click()
    await page.waitForURL(`**/helpdesk/create?customer_id=${id}`)
    const { customer } = await ask<{ customer: { email: string } }>(`/customers/${id}`)
    const form = page.getByRole("dialog")
    await form.getByText(customer.email).first().waitFor()
    await form.getByTestId("promise-preview").getByText("First response").waitFor()
    expect(await violationsIn(page, FORM)).toEqual([])
    await form.getByLabel("Subject").fill("Called about the line")
    await form.getByLabel("Message").fill("It crackles.")
    await form.getByRole("button", { name: "Create ticket" }).click()
    await page.waitForURL("**/helpdesk/tickets/*")
    const { ticket } = await ask<{ ticket: { customer_id: string } }>(
      `/helpdesk/tickets/${page.url().split("/").pop()}`
    )
    expect(ticket.customer_id).toBe(id)
  })
})

describe("on the page of an order", () => {
  it("lists its tickets and starts a new one about it", async () => {
    const { orders } = await ask<{ orders: { id: string; customer_id: string }[] }>(
      "/orders?limit=1&fields=id,customer_id"
    )
    const { id, customer_id } = orders[0]
    await ask("/helpdesk/tickets", {
      subject: "Parcel is damaged",
      body_text: "The box was open.",
      order_id: id,
      customer_id,
    })
    await page.goto(`${host.baseUrl}/app/orders/${id}`)
    const card = page.locator(CARD)
    await card.getByRole("listitem").filter({ hasText: "Parcel is damaged" }).waitFor()
    await card.getByRole("link", { name: "New ticket" }).click()
    await page.waitForURL(`**/helpdesk/create?order_id=${id}&customer_id=${customer_id}`)
    const form = page.getByRole("dialog")
    await form.getByText(/^About order #\d+$/).waitFor()
    await form.getByLabel("Subject").fill("Lid is missing")
    await form.getByLabel("Message").fill("Send a new one.")
    await form.getByRole("button", { name: "Create ticket" }).click()
    await page.waitForURL("**/helpdesk/tickets/*")
    const { ticket } = await ask<{ ticket: object }>(
      `/helpdesk/tickets/${page.url().split("/").pop()}`
    )
    expect(ticket).toMatchObject({ order_id: id, customer_id })
  })
})
