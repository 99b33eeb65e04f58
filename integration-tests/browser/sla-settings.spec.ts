import type { Browser, Page } from "playwright-core"
import { AGENT, logIn, MANAGER, openBrowser, violationsIn } from "../helpers/admin-browser"
import { startDemoHost, type DemoHost } from "../helpers/demo-host"

jest.setTimeout(420_000)

/** What scrolls in a drawer or modal; the frame around it is the dashboard's own. */
const FORM = '[role="dialog"] .overflow-auto'

let host: DemoHost
let browser: Browser
let page: Page

const open = (path: string) => page.goto(`${host.baseUrl}/app/settings/helpdesk${path}`)
const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true })
const textbox = (name: string | RegExp) => page.getByRole("textbox", { name, exact: true })
const combobox = (name: string) => page.getByRole("combobox", { name, exact: true })
const toast = (text: string | RegExp) => page.getByText(text).first().waitFor()
const heading = (name: string) => page.getByRole("heading", { level: 1, name, exact: true })

/** Types into a searchable field and takes the option of that name. */
async function choose(field: string, search: string, option: string | RegExp) {
  await combobox(field).click()
  await combobox(field).fill(search)
  await page.getByRole("option", { name: option }).first().click()
}

async function select(field: string, option: string) {
  await page.getByLabel(field, { exact: true }).click()
  await page.getByRole("option", { name: option, exact: true }).click()
}

/** The value that stands beside a label on a detail page. */
const row = (label: string | RegExp) =>
  page.getByText(label, { exact: true }).locator("xpath=following-sibling::*[1]")

beforeAll(async () => {
  host = await startDemoHost()
  browser = await openBrowser()
  page = await logIn(browser, host.baseUrl, MANAGER)
  page.setDefaultTimeout(15_000)
})

afterAll(async () => {
  await browser?.close()
  await host?.stop()
})

describe("calendars", () => {
  it("says which windows overlap before anything is sent", async () => {
    await open("/calendars")
    await page.getByRole("link", { name: "Add calendar" }).click()
    await textbox("Name").fill("Workshop")
    await choose("Time zone", "berlin", /Europe\/Berlin/)
    await button("Add a window on Monday").click()
    await page.keyboard.type("13")
    await page.keyboard.press("Tab")
    await page.keyboard.type("1830")
    await button("Save").click()
    const overlaps = page.getByText("These windows overlap: make one of them shorter")
    await overlaps.last().waitFor()
    expect(await overlaps.count()).toBe(2)
    expect(await violationsIn(page, FORM)).toEqual([])
  })

  it("creates a calendar with a lunch break, by keyboard", async () => {
    await textbox("Monday, window 1: to").focus()
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type("12")
    await button("Copy Monday to Tue–Fri").focus()
    await page.keyboard.press("Enter")
    await textbox("Name").focus()
    await page.keyboard.press("Enter")
    await heading("Workshop").waitFor()
    expect(await row("Opening hours").textContent()).toBe("Mon–Fri 09:00–12:00, 13:00–18:30")
    expect(await row("Open per week").textContent()).toBe("42 hrs 30 mins")
    await page.getByText("No holidays yet").waitFor()
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("imports the holidays of a region after showing them, and none of them twice", async () => {
    await page.getByRole("link", { name: "Import" }).first().click()
    await choose("Country", "germany", "Germany")
    await select("State or region", "Bayern")
    const preview = page.getByRole("region", { name: "Preview" })
    await preview.getByText("Corpus Christi").first().waitFor()
    const found = await preview.getByRole("listitem").count()
    expect(found).toBeGreaterThan(20)
    expect(await violationsIn(page, FORM)).toEqual([])
    await button(`Import ${found} holidays`).click()
    await page.getByText(`${found} holidays were added.`).waitFor()
    await button("Done").click()
    await page.getByRole("cell", { name: "Corpus Christi" }).first().waitFor()

    await page.getByRole("link", { name: "Import" }).first().click()
    await choose("Country", "germany", "Germany")
    await button("Nothing new").waitFor()
    expect(await button("Nothing new").isDisabled()).toBe(true)
    await button("Cancel").click()
  })

  it("adds a holiday by hand, and refuses two on one day", async () => {
    await button("Edit: Holidays").click()
    await page.getByRole("menuitem", { name: "Edit holidays" }).click()
    const day = `${new Date().getFullYear() + 1}-12-25`
    await button("Add holiday").click()
    await page.getByLabel(/^Name of holiday \d+$/).fill("Works outing")
    await page.getByLabel("Date of Works outing").fill(day)
    await button("Save").click()
    await page.getByText("This date is there twice").waitFor()
    await page.getByLabel("Date of Works outing").fill("2030-03-13")
    await button("Save").click()
    await toast("Saved")
    await page.getByRole("cell", { name: "Works outing" }).waitFor()
  })

  it("works out when a target would be due over a holiday", async () => {
    const start = await page.evaluate(() => {
      const at = new Date("2030-03-12T17:30:00+01:00")
      return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
    })
    await page.getByLabel(/^Starts \(your time/).fill(start)
    await textbox("Target").fill("90m")
    await page.getByText("= 1 hr 30 mins").waitFor()
    await page.getByText("Thu, 14 Mar 2030, 09:30").first().waitFor()
    await textbox("Target").fill("soon")
    await page.getByText("Please give a span such as 4h or 90m").waitFor()
  })

  it("keeps the focus in the row when a window is removed", async () => {
    await button("Edit: Opening hours").click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    await button("Remove window 2 on Friday").press("Enter")
    await button("Remove window 1 on Friday").press("Enter")
    await page.locator('[aria-label="Add a window on Friday"]:focus').waitFor()
    await button("Save").click()
    await toast("Saved")
    await page.getByText("Mon–Thu 09:00–12:00, 13:00–18:30").first().waitFor()
  })
})

describe("SLA policies", () => {
  it("wants at least one target", async () => {
    await open("/sla-policies")
    await page.getByRole("link", { name: "Add policy" }).click()
    await textbox("Name").fill("Billing questions")
    await select("Calendar", "Workshop")
    await button("Save").click()
    await page.getByText("A policy needs at least one target").waitFor()
  })

  it("says what was understood of the targets", async () => {
    const first = page.getByRole("group", { name: "First response" })
    await first.getByLabel("All").fill("1,5h")
    await first.getByLabel("Critical").fill("30")
    await first.getByText("Critical 30 mins · all others 1 hr 30 mins").waitFor()
  })

  it("creates the policy for a category and shows what it promises", async () => {
    await textbox(/^Warn at/).fill("150")
    await textbox(/^Warn at/).press("Enter")
    await page.getByText("A percentage from 1 to 99").waitFor()
    await textbox(/^Warn at/).fill("50%")
    await textbox(/^Warn at/).press("Enter")
    await choose("Categories", "bill", "Billing")
    await page.keyboard.press("Tab")
    expect(await violationsIn(page, FORM)).toEqual([])
    await button("Save").click()
    await heading("Billing questions").waitFor()
    const targets = page.getByRole("row", { name: /^First response/ })
    expect(await targets.getByRole("cell").allTextContents()).toEqual([
      "First response",
      "30 mins",
      "1 hr 30 mins",
      "1 hr 30 mins",
      "1 hr 30 mins",
    ])
    expect(await row("Warn at").textContent()).toBe("50% of the target\n75% of the target")
    await page.getByText("Category Billing").waitFor()
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("tells in the server's words why a second policy cannot have the same category", async () => {
    await open("/sla-policies")
    await page.getByRole("table").getByRole("link", { name: "Standard", exact: true }).click()
    await button("Edit: Chosen for").click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    await choose("Categories", "bill", "Billing")
    await page.keyboard.press("Tab")
    await button("Save").click()
    await page
      .getByRole("alert")
      .getByText(/Billing questions/)
      .waitFor()
    await button("Cancel").click()
    await button("Leave").click()
  })

  it("previews which policy a ticket would get, and why", async () => {
    await open("/sla-policies")
    const preview = page.getByTestId("policy-preview")
    await preview.getByText("Default policy").waitFor()
    await select("Category", "Billing")
    await preview.getByText("Category Billing").waitFor()
    await preview.getByRole("link", { name: "Billing questions" }).waitFor()
    await preview.getByText("1 hr 30 mins").waitFor()
    await select("Priority", "Critical")
    await preview.getByText("30 mins", { exact: true }).waitFor()
    await choose("Customer", "Hotel", /Hotel Meridian/)
    await preview.getByText("Tier Business through customer group business").waitFor()
    await preview.getByText("Critical", { exact: true }).waitFor()
    expect(await violationsIn(page, "main")).toEqual([])
    await button("Remove Hotel Meridian").click()
    await preview.getByText("Category Billing").waitFor()
  })

  it("says when a tier raises the priority, and shows the targets that then apply", async () => {
    const preview = page.getByTestId("policy-preview")
    await select("Priority", "Low")
    await choose("Customer", "Kestrel", /Kestrel Logistics/)
    await preview.getByText("raised by the tier Premium").waitFor()
    await preview.getByText("High", { exact: true }).waitFor()
    await button("Remove Kestrel Logistics Ltd").click()
    await preview.getByText("raised by the tier Premium").waitFor({ state: "detached" })
  })

  it("cuts nothing of the list on a narrow screen in German", async () => {
    const german = await logIn(browser, host.baseUrl, MANAGER, "de")
    await german.setViewportSize({ width: 1024, height: 768 })
    await german.goto(`${host.baseUrl}/app/settings/helpdesk/sla-policies`)
    const table = german.getByRole("table")
    await table.getByText("Stufe Premium").waitFor()
    const hidden = await table.evaluate((element) => {
      const box = element.parentElement
      const cut = [...element.querySelectorAll("td, td *")].filter(
        ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth
      )
      return [box ? box.scrollWidth - box.clientWidth : 0, cut.length]
    })
    expect(hidden).toEqual([0, 0])
    await german.context().close()
  })

  it("leads back from one that does not exist", async () => {
    await open("/sla-policies/slap_0")
    await page.getByRole("link", { name: "Back to SLA policies" }).click()
    await heading("SLA policies").waitFor()
  })

  it("makes another policy the default after asking", async () => {
    await page
      .getByRole("table")
      .getByRole("link", { name: "Billing questions", exact: true })
      .click()
    await button("Actions for Billing questions").click()
    await page.getByRole("menuitem", { name: "Make default" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Make default" }).click()
    await toast("Billing questions is the default policy now")
    await open("/sla-policies")
    await page.getByRole("row", { name: /^Billing questions Default/ }).waitFor()
    expect(await page.getByRole("row", { name: /^Standard Default/ }).count()).toBe(0)
  })
})

describe("tiers", () => {
  it("creates a tier in the order of its rank", async () => {
    await open("/tiers")
    await page.getByRole("link", { name: "Add tier" }).click()
    await textbox("Name").fill("Partner")
    await page.getByLabel("Rank", { exact: true }).fill("20")
    await page.getByText("The tier Business has this rank already").waitFor()
    await page.getByLabel("Rank", { exact: true }).fill("25")
    await select("SLA policy", "Billing questions")
    await select("Minimum priority", "High")
    await page.getByRole("radio", { name: "Orange" }).click()
    expect(await violationsIn(page, FORM)).toEqual([])
    await button("Save").click()
    await toast("Partner was created")
    const names = page.getByRole("row").locator("td:first-child")
    await names.filter({ hasText: "Partner" }).waitFor()
    expect((await names.allTextContents()).slice(0, 3)).toEqual(["Premium", "Partner", "Business"])
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("gives it a customer group, found by its name, and takes it away", async () => {
    await button("Actions for Partner").click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    await choose("Customer group", "whole", "wholesale")
    await button("Remove wholesale").click()
    await button("Save").click()
    await toast("Saved")
    await page
      .getByRole("row", { name: /^Partner 25 By hand only Billing questions High/ })
      .waitFor()
  })
})

describe("the overview", () => {
  it("leads to every page and tells whether deadlines are watched", async () => {
    await open("")
    // A host this young may still be waiting for its first sweep.
    await page.getByText(/^SLA deadlines last checked/).waitFor({ timeout: 60_000 })
    for (const name of [/^Calendars/, /^SLA policies/, /^Customer tiers/]) {
      await page.getByRole("navigation").getByRole("link", { name }).waitFor()
    }
    expect(await violationsIn(page, "main")).toEqual([])
  })
})

describe("for an agent", () => {
  it("shows policies in German and offers nothing to change", async () => {
    const agent = await logIn(browser, host.baseUrl, AGENT, "de")
    await agent.goto(`${host.baseUrl}/app/settings/helpdesk/sla-policies`)
    await agent.getByText("Nur die Leitung kann diese Einstellungen ändern").waitFor()
    await agent.getByTestId("policy-preview").getByText("Standardrichtlinie").waitFor()
    expect(await agent.getByRole("link", { name: "Richtlinie anlegen" }).count()).toBe(0)
    await agent.getByRole("table").getByRole("link", { name: "Premium", exact: true }).click()
    await agent.getByRole("heading", { name: "Hinweise und Pausen" }).waitFor()
    expect(await agent.getByRole("button", { name: /^Bearbeiten|^Aktionen/ }).count()).toBe(0)
    await agent.context().close()
  })
})
