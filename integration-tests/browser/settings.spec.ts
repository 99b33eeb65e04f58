import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { AGENT, logIn, MANAGER, openBrowser, violationsIn } from "../helpers/admin-browser"
import { startDemoHost, type DemoHost } from "../helpers/demo-host"
import { freePort } from "../helpers/free-port"
import { startSmtpSink, type SmtpSink } from "../helpers/smtp-sink"

jest.setTimeout(420_000)

/** A delivery report about a mail nobody here sent: ignored, and kept for looking at. */
const STRAY_BOUNCE = [
  "From: MAILER-DAEMON@mx.example.org",
  "To: support@northwind.test",
  "Subject: Undelivered Mail Returned to Sender",
  "Message-ID: <stray-bounce@mx.example.org>",
  "Return-Path: <>",
  "Auto-Submitted: auto-replied",
  "MIME-Version: 1.0",
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain",
  "",
  "Your message could not be delivered.",
  "--b",
  "Content-Type: message/delivery-status",
  "",
  "Reporting-MTA: dns; mx.example.org",
  "",
  "Final-Recipient: rfc822; nobody@example.org",
  "Action: failed",
  "Status: 5.1.1",
  "",
  "--b",
  "Content-Type: message/rfc822",
  "",
  "Message-ID: <never-sent-by-us@elsewhere.example>",
  "Subject: Hello",
  "",
  "Hello",
  "--b--",
  "",
].join("\r\n")

let host: DemoHost
let browser: Browser
let sink: SmtpSink
let page: Page

const open = (path: string) => page.goto(`${host.baseUrl}/app/settings/helpdesk${path}`)
const button = (name: string | RegExp) => page.getByRole("button", { name })
const textbox = (name: string) => page.getByRole("textbox", { name, exact: true })
const port = () => page.getByRole("spinbutton", { name: "Port" })
/** A password input has no role of its own. */
const password = () => page.getByLabel("Password", { exact: true })
const toast = (text: string | RegExp) => page.getByText(text).first().waitFor()

beforeAll(async () => {
  host = await startDemoHost()
  browser = await openBrowser()
  sink = await startSmtpSink({ password: "right-password" })
  page = await logIn(browser, host.baseUrl, MANAGER)
})

afterAll(async () => {
  await browser?.close()
  await sink?.close()
  await host?.stop()
})

async function fillServer(number: number, secret: string) {
  await textbox("Server").fill("127.0.0.1")
  await page.getByLabel("Encryption").click()
  await page.getByRole("option", { name: "STARTTLS" }).click()
  await port().fill(String(number))
  await textbox("User name").fill("support")
  await password().fill(secret)
}

const outcomeOf = (protocol: string, step: string) =>
  page
    .getByTestId(`test-${protocol}`)
    .getByRole("listitem")
    .filter({ hasText: step })
    .getAttribute("data-outcome")

describe("mailboxes", () => {
  beforeAll(async () => {
    await open("/mailboxes")
    await page.getByRole("link", { name: "Add mailbox" }).first().click()
    await textbox("Name").fill("Press")
    await textbox("Address").fill("press@northwind.test")
    await button("Continue").click()
    await page.getByRole("radio", { name: "Push only" }).click()
    await button("Continue").click()
  })

  it("names connecting as the failing step where nobody listens", async () => {
    await fillServer(await freePort(), "right-password")
    await button("Test connection").click()
    await page.getByTestId("test-smtp").waitFor()
    expect(await outcomeOf("smtp", "Connect")).toBe("failed")
    expect(await outcomeOf("smtp", "Log in")).toBe("skipped")
    expect(await page.getByTestId("test-smtp").textContent()).toContain("ECONNREFUSED")
  })

  it("names logging in, in the server's words, where the password is wrong", async () => {
    await port().fill(String(sink.port))
    await password().fill("wrong-password")
    await button("Test connection").click()
    await page.getByText("Authentication credentials invalid").waitFor()
    expect(await outcomeOf("smtp", "Connect")).toBe("ok")
    expect(await outcomeOf("smtp", "Log in")).toBe("failed")
  })

  it("says that everything worked with the right settings", async () => {
    await password().fill("right-password")
    await button("Test connection").click()
    await page.locator('[data-testid="test-smtp"] [data-outcome="failed"]').waitFor({
      state: "detached",
    })
    await page.getByTestId("test-smtp").waitFor()
    expect(await outcomeOf("smtp", "Log in")).toBe("ok")
  })

  it("creates the mailbox and shows how mail is pushed into it", async () => {
    await button("Continue").click()
    await button("Save").click()
    await page.getByRole("heading", { level: 1, name: "Press" }).waitFor()
    const id = new URL(page.url()).pathname.split("/").at(-1)
    const lines = await page.locator("pre").allTextContents()
    expect(lines).toHaveLength(2)
    lines.forEach((line) => expect(line).toContain(`/mailboxes/${id}/inbound`))
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("keeps the stored password when the drawer is saved without one", async () => {
    await button("Edit: Sending").click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    expect(await password().inputValue()).toBe("")
    await button("Save").click()
    await toast("Saved")
    await button("Test connection").click()
    await page.getByTestId("test-smtp").waitFor()
    expect(await outcomeOf("smtp", "Log in")).toBe("ok")
  })

  it("asks before unsaved changes are thrown away", async () => {
    await page.goto(`${page.url().split("/edit")[0]}/edit/general`)
    await textbox("Name").fill("Press office")
    await button("Cancel").click()
    await page.getByText("Leave without saving?").waitFor()
    await button("Leave").click()
    await page.getByRole("heading", { level: 1, name: "Press", exact: true }).waitFor()
  })

  it("deletes a mailbox without tickets after asking", async () => {
    await button("Actions for Press").click()
    await page.getByRole("menuitem", { name: "Delete" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await page.waitForURL(/\/settings\/helpdesk\/mailboxes$/)
    await page.getByRole("link", { name: "Press" }).waitFor({ state: "detached" })
  })

  it("shows why a mailbox with tickets is not deleted", async () => {
    await open("/mailboxes")
    await page
      .getByRole("row", { name: /support@northwind\.test/ })
      .getByRole("link")
      .click()
    await button(/^Actions for/).click()
    await page.getByRole("menuitem", { name: "Delete" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await toast("This could not be deleted")
  })
})

describe("failed mail", () => {
  beforeAll(async () => {
    const key = (await readFile(join(host.demoDir, "api-key"), "utf8")).trim()
    const authorization = `Basic ${Buffer.from(`${key}:`).toString("base64")}`
    const list = await fetch(`${host.baseUrl}/admin/helpdesk/mailboxes`, {
      headers: { authorization },
    })
    const { mailboxes } = (await list.json()) as { mailboxes: { id: string; address: string }[] }
    const support = mailboxes.find(({ address }) => address === "support@northwind.test")
    const pushed = await fetch(`${host.baseUrl}/admin/helpdesk/mailboxes/${support?.id}/inbound`, {
      method: "POST",
      headers: { authorization, "content-type": "message/rfc822" },
      body: STRAY_BOUNCE,
    })
    expect(pushed.status).toBe(202)
  })

  it("tells in plain words why a mail became no ticket", async () => {
    const link = page.getByRole("link", { name: "Undelivered Mail Returned to Sender" })
    for (let tries = 0; tries < 30 && (await link.count()) === 0; tries++) {
      await open("/failed-mail?tab=ignored")
      await page
        .getByRole("table")
        .waitFor({ timeout: 2_000 })
        .catch(() => undefined)
    }
    await page
      .getByRole("cell", { name: "Returned mail that belongs to nothing we sent" })
      .waitFor()
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("shows the raw source and processes the mail again", async () => {
    await page.getByRole("link", { name: "Undelivered Mail Returned to Sender" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByText("never-sent-by-us@elsewhere.example").waitFor()
    await drawer.getByRole("button", { name: "Process again" }).click()
    await toast("The mail is being processed again")
    await drawer.getByText("Ignored").waitFor()
  })
})

describe("teams, agents and categories", () => {
  it("creates a team with a member, and renames it", async () => {
    await open("/teams")
    await page.getByRole("link", { name: "Add team" }).click()
    await button("Save").click()
    await page.getByText("Please fill this in").waitFor()
    await textbox("Name").fill("Night shift")
    await page.getByRole("radio", { name: "In turn" }).click()
    await page.getByRole("dialog").getByRole("checkbox").first().click()
    await button("Save").click()
    await toast("Night shift was created")
    await button("Actions for Night shift").click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    await textbox("Name").fill("Late shift")
    await button("Save").click()
    await page.getByRole("cell", { name: "Late shift", exact: true }).waitFor()
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("sets how many tickets an agent may hold", async () => {
    await open("/teams")
    const row = page.getByRole("row").filter({ hasText: AGENT.email })
    await row.getByRole("button").click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    await page.getByLabel("Open tickets at most").fill("17")
    await button("Save").click()
    await row.getByRole("cell", { name: "17" }).waitFor()
  })

  it("hangs a category below another and does not offer it as its own parent", async () => {
    await open("/categories")
    for (const name of ["Hardware", "Handsets"]) {
      await page.getByRole("link", { name: "Add category" }).first().click()
      await textbox("Name").fill(name)
      if (name === "Handsets") {
        await page.getByLabel("Below").click()
        await page.getByRole("option", { name: "Hardware" }).click()
      }
      await button("Save").click()
      await toast(`${name} was created`)
    }
    await button("Actions for Hardware").click()
    await page.getByRole("menuitem", { name: "Edit" }).click()
    await page.getByLabel("Below").click()
    await page.getByRole("option", { name: "At the top" }).waitFor()
    expect(await page.getByRole("option", { name: /Hardware|Handsets/ }).count()).toBe(0)
  })
})

describe("for an agent", () => {
  it("shows everything in German and offers nothing to change", async () => {
    const agent = await logIn(browser, host.baseUrl, AGENT, "de")
    await agent.goto(`${host.baseUrl}/app/settings/helpdesk/mailboxes`)
    await agent.getByText("Nur die Leitung kann diese Einstellungen ändern").waitFor()
    await agent.getByRole("cell", { name: "support@northwind.test" }).waitFor()
    expect(await agent.getByRole("link", { name: "Postfach anlegen" }).count()).toBe(0)
    await agent.context().close()
  })
})
