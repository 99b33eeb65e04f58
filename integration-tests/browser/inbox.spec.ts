import type { Browser, Page } from "playwright-core"
import { AGENT, logIn, openBrowser, violationsIn } from "../helpers/admin-browser"
import { startDemoHost, type DemoHost } from "../helpers/demo-host"
import { poll } from "../helpers/poll"

jest.setTimeout(420_000)

let host: DemoHost
let browser: Browser
let page: Page

const rows = () => page.locator("li[data-ticket-id]")
const row = (subject: string) => rows().filter({ hasText: subject })
const button = (name: string) => page.getByRole("button", { name, exact: true })

async function openInbox(search = "") {
  await page.goto(`${host.baseUrl}/app/helpdesk${search}`)
  await rows().first().waitFor()
}

beforeAll(async () => {
  host = await startDemoHost()
  browser = await openBrowser()
  page = await logIn(browser, host.baseUrl, AGENT)
})

afterAll(async () => {
  await browser?.close()
  await host?.stop()
})

describe("the inbox", () => {
  beforeEach(() => openInbox("?view=all_open"))

  it("lists open tickets, escalated ones first, and is accessible", async () => {
    await page.getByRole("link", { name: /All open \d+/ }).waitFor()
    expect(await rows().first().textContent()).toContain("Escalated")
    expect(await row("Do you serve Rotterdam?").textContent()).toContain("stranger@nowhere.test")
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("finds tickets by the beginning of a word, and forgets it with the back button", async () => {
    await page.keyboard.press("/")
    await page.keyboard.type("rotterd")
    await poll(async () => (await rows().count()) === 1, "one ticket to be left")
    await row("Do you serve Rotterdam?").waitFor()
    expect(new URL(page.url()).searchParams.get("q")).toBe("rotterd")
    await page.keyboard.press("Escape")
    await button("Clear filters").click()
    await row("Inbound calls ring once and drop").waitFor()
  })

  it("opens the ticket the keyboard stands on and comes back to the same list", async () => {
    await openInbox("?view=unassigned")
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.getByRole("region", { name: "Write" }).waitFor()
    await page.keyboard.press("Escape")
    await rows().first().waitFor()
    expect(new URL(page.url()).searchParams.get("view")).toBe("unassigned")
  })

  it("changes several tickets at once", async () => {
    await page.keyboard.press("j")
    await page.keyboard.press("x")
    await page.keyboard.press("j")
    await page.keyboard.press("x")
    await page.getByRole("toolbar", { name: "Actions for selected tickets" }).waitFor()
    await page.keyboard.press("t")
    await page.getByLabel("Tag", { exact: true }).fill("follow-up")
    await button("Apply").click()
    await page.getByText("2 tickets changed").waitFor()
    await openInbox("?view=all_open&tag=follow-up")
    expect(await rows().count()).toBe(2)
  })

  it("takes a ticket with one key", async () => {
    await openInbox("?view=unassigned&q=Rotterdam")
    await page.keyboard.press("j")
    await page.keyboard.press("a")
    await page.getByText(/HD-\d+ is yours now/).waitFor()
    await openInbox("?view=mine&q=Rotterdam")
    await row("Do you serve Rotterdam?").waitFor()
  })

  it("says what to do where a filter finds nothing", async () => {
    await page.goto(`${host.baseUrl}/app/helpdesk?view=all_open&q=nothingofthekind`)
    await page.getByText("No ticket matches").waitFor()
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("creates a ticket for somebody who is no customer yet", async () => {
    await page.getByRole("link", { name: "New ticket" }).click()
    await button("Create ticket").click()
    await page.getByText("Choose a customer or enter an address").waitFor()
    await page.getByLabel("Or an email address").fill("caller@nowhere.test")
    await page.getByLabel("Subject").fill("Called about a quote")
    await page.getByLabel("Message").fill("Wants a quote for ten seats.")
    await button("Create ticket").click()
    await page.getByRole("heading", { level: 1, name: "Called about a quote" }).waitFor()
  })
})

describe("in German", () => {
  it("shows the whole inbox in German", async () => {
    const german = await logIn(browser, host.baseUrl, AGENT, "de")
    await german.goto(`${host.baseUrl}/app/helpdesk?view=all_open`)
    await german.getByRole("heading", { level: 1, name: "Posteingang" }).waitFor()
    await german.getByRole("link", { name: /Nicht zugewiesen/ }).waitFor()
    await german.context().close()
  })
})
