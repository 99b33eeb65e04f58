import AxeBuilder from "@axe-core/playwright"
import { chromium, type Browser, type Page } from "playwright-core"

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

export interface AdminLogin {
  email: string
  password: string
}

export const MANAGER: AdminLogin = { email: "manager@northwind.test", password: "helpdesk-demo" }
export const AGENT: AdminLogin = { email: "agent@northwind.test", password: "helpdesk-demo" }

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: FLAGS,
  })

/** A page of its own session, logged in to the admin in the given language. */
export async function logIn(
  browser: Browser,
  baseUrl: string,
  { email, password }: AdminLogin,
  language: "en" | "de" = "en"
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 900 },
    locale: language === "de" ? "de-DE" : "en-GB",
  })
  await context.addCookies([{ name: "lng", value: language, url: baseUrl }])
  const page = await context.newPage()
  await page.goto(`${baseUrl}/app/login`)
  await page.fill("input[name=email]", email)
  await page.fill("input[name=password]", password)
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/app\/orders/)
  return page
}

/**
 * Serious and critical axe findings inside `scope`, one line each. The shell around a page and
 * the close button of a modal are the dashboard's own and not looked at.
 */
export async function violationsIn(page: Page, scope: string): Promise<string[]> {
  // While a modal fades in, its colours are mixed with the page behind it.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  )
  // Legacy mode looks at the page alone: frames of mails are sandboxed and run no script, axe either.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(scope).analyze()
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Asks the admin API as whoever is logged in on the page; a refusal throws the server's words. */
export async function askAs<Answer>(
  page: Page,
  baseUrl: string,
  path: string,
  body?: object
): Promise<Answer> {
  const url = `${baseUrl}/admin${path}`
  const answer = await page.request.fetch(url, body ? { method: "POST", data: body } : {})
  if (!answer.ok()) {
    throw new Error(`${url} answered ${answer.status()}: ${await answer.text()}`)
  }
  return answer.json()
}
