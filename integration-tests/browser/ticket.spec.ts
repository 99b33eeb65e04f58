import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { AGENT, logIn, openBrowser, violationsIn } from "../helpers/admin-browser"
import { startDemoHost, type DemoHost } from "../helpers/demo-host"
import { poll } from "../helpers/poll"

jest.setTimeout(420_000)

let host: DemoHost
let browser: Browser
let page: Page

const button = (name: string) => page.getByRole("button", { name, exact: true })
const reply = () => page.getByRole("textbox", { name: "Reply" })

async function openTicket(subject: string) {
  await page.goto(`${host.baseUrl}/app/helpdesk?view=all_open`)
  await page.getByRole("link", { name: subject }).click()
  await page.getByRole("heading", { level: 1, name: subject }).waitFor()
}

/** The first mail of the outbox that contains the text. */
async function mailWith(text: string): Promise<string | undefined> {
  const outbox = join(host.demoDir, "outbox")
  // what does not end in .eml is still being written
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith(".eml"))
  const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), "utf8")))
  return mails.find((mail) => mail.includes(text))
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

describe("a ticket", () => {
  it("shows conversation and customer, and is accessible", async () => {
    await openTicket("Inbound calls ring once and drop")
    await page.getByRole("heading", { level: 2, name: "Kestrel Logistics Ltd" }).waitFor()
    await page.getByRole("article").first().waitFor()
    expect(await page.getByRole("article").count()).toBeGreaterThan(1)
    await page.keyboard.press("r")
    await reply().waitFor()
    expect(await violationsIn(page, "main")).toEqual([])
  })

  it("keeps a draft over a reload", async () => {
    await openTicket("Do you serve Rotterdam?")
    await page.keyboard.press("r")
    await reply().fill("Yes, we serve Rotterdam.")
    await page.getByText("Draft saved").waitFor()
    await page.reload()
    await reply().getByText("Yes, we serve Rotterdam.").waitFor()
  })

  it("takes a reply back before it leaves", async () => {
    await reply().click()
    await page.keyboard.press("Control+Enter")
    await page.getByText("Reply is on its way").waitFor()
    await button("Undo").first().click()
    await page.getByText("Taken back").waitFor()
    await reply().getByText("Yes, we serve Rotterdam.").waitFor()
    await page.getByText("Not sent").waitFor()
  })

  it("sends a reply with a file, which arrives as mail, and resolves the ticket", async () => {
    await page
      .getByLabel("Attach files")
      .last()
      .setInputFiles({
        name: "prices.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("Fibre 300: 49 EUR"),
      })
    await button("Remove prices.txt").waitFor()
    await button("Other ways to send").click()
    await page.getByRole("menuitem", { name: "Send & resolve" }).click()
    await button("Status: Resolved").waitFor()
    const mail = await poll(() => mailWith("Yes, we serve Rotterdam."), "the reply in the outbox")
    expect(mail).toContain("stranger@nowhere.test")
    expect(mail).toContain("prices.txt")
    await page.getByText("Sent", { exact: true }).waitFor()
  })

  it("mentions a colleague in a note", async () => {
    await button("Note").click()
    await page.getByRole("textbox", { name: "Note" }).pressSequentially("@sam")
    await page.getByRole("option", { name: /Samir/ }).waitFor()
    await page.keyboard.press("Enter")
    await page.keyboard.type("please check the fibre map")
    expect(await violationsIn(page, "main")).toEqual([])
    await page.keyboard.press("Control+Enter")
    const note = page.getByRole("article", { name: "Internal note" })
    await note.getByText("please check the fibre map").waitFor()
    await note.getByText("@Samir Okafor").waitFor()
  })

  it("changes the subject in place", async () => {
    await button("Do you serve Rotterdam?").click()
    await page.getByLabel("Subject").fill("Fibre in Rotterdam")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Fibre in Rotterdam" }).waitFor()
  })
})
