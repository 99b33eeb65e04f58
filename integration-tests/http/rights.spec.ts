import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdmin } from "../helpers/create-admin"
import { createCustomer } from "../helpers/create-customer"

jest.setTimeout(300_000)

const BASE = "/admin/helpdesk"

type Method = "get" | "post" | "delete"
type Rule = "agents" | "managers"

/**
 * Every route, and whom it lets in. A body is left out on purpose: who passes is answered by the
 * route itself (200, or 400/404 for what was left out), who does not by 401 or 403 before that.
 */
const ROUTES: [Method, string, Rule][] = [
  ["get", "/tickets", "agents"],
  ["post", "/tickets", "agents"],
  ["get", "/tickets/counts", "agents"],
  ["post", "/tickets/bulk", "agents"],
  ["get", "/tickets/tkt_0", "agents"],
  ["post", "/tickets/tkt_0", "agents"],
  ["get", "/tickets/tkt_0/messages", "agents"],
  ["post", "/tickets/tkt_0/messages", "agents"],
  ["post", "/tickets/tkt_0/messages/tmsg_0/undo", "agents"],
  ["get", "/tickets/tkt_0/notes", "agents"],
  ["post", "/tickets/tkt_0/notes", "agents"],
  ["get", "/tickets/tkt_0/timeline", "agents"],
  ["post", "/tickets/tkt_0/merge", "agents"],
  ["post", "/tickets/tkt_0/split", "agents"],
  ["get", "/tickets/tkt_0/participants", "agents"],
  ["post", "/tickets/tkt_0/participants", "agents"],
  ["delete", "/tickets/tkt_0/participants/tpart_0", "agents"],
  ["get", "/tickets/tkt_0/draft", "agents"],
  ["post", "/tickets/tkt_0/draft", "agents"],
  ["delete", "/tickets/tkt_0/draft", "agents"],
  ["post", "/tickets/tkt_0/match-customer", "agents"],
  ["post", "/tickets/tkt_0/revoke-reply-address", "agents"],
  ["post", "/tickets/tkt_0/attachments", "agents"],
  ["delete", "/tickets/tkt_0/attachments/tatt_0", "agents"],
  ["get", "/attachments/tatt_0/content", "agents"],
  ["get", "/agents", "agents"],
  ["get", "/agents/me", "agents"],
  ["get", "/agents/user_0", "agents"],
  ["post", "/agents/user_0", "managers"],
  ["get", "/teams", "agents"],
  ["post", "/teams", "managers"],
  ["get", "/teams/team_0", "agents"],
  ["post", "/teams/team_0", "managers"],
  ["delete", "/teams/team_0", "managers"],
  ["get", "/categories", "agents"],
  ["post", "/categories", "managers"],
  ["get", "/categories/tcat_0", "agents"],
  ["post", "/categories/tcat_0", "managers"],
  ["delete", "/categories/tcat_0", "managers"],
  ["get", "/tiers", "agents"],
  ["post", "/tiers", "managers"],
  ["get", "/tiers/ctier_0", "agents"],
  ["post", "/tiers/ctier_0", "managers"],
  ["delete", "/tiers/ctier_0", "managers"],
  ["get", "/accounts/cus_0", "agents"],
  ["post", "/accounts/cus_0", "agents"],
  ["delete", "/accounts/cus_0", "agents"],
  ["get", "/services", "agents"],
  ["post", "/services", "agents"],
  ["get", "/services/csvc_0", "agents"],
  ["post", "/services/csvc_0", "agents"],
  ["delete", "/services/csvc_0", "agents"],
  ["post", "/sla-policies/preview", "agents"],
  ["post", "/tickets/tkt_0/sla-policy", "managers"],
  ["get", "/calendars", "agents"],
  ["post", "/calendars", "managers"],
  ["get", "/calendars/bcal_0", "agents"],
  ["post", "/calendars/bcal_0", "managers"],
  ["delete", "/calendars/bcal_0", "managers"],
  ["post", "/calendars/bcal_0/due-at", "agents"],
  ["post", "/calendars/bcal_0/holidays/import", "managers"],
  ["get", "/calendars/holiday-regions", "agents"],
  ["get", "/calendars/holiday-suggestions", "agents"],
  ["get", "/sla-policies", "agents"],
  ["post", "/sla-policies", "managers"],
  ["get", "/sla-policies/slap_0", "agents"],
  ["post", "/sla-policies/slap_0", "managers"],
  ["delete", "/sla-policies/slap_0", "managers"],
  ["get", "/sla-recalculations", "agents"],
  ["get", "/health", "agents"],
  ["get", "/sla-notices", "agents"],
  ["get", "/mailboxes", "agents"],
  ["post", "/mailboxes", "managers"],
  ["get", "/mailboxes/mbox_0", "agents"],
  ["post", "/mailboxes/mbox_0", "managers"],
  ["delete", "/mailboxes/mbox_0", "managers"],
  ["post", "/mailboxes/test", "managers"],
  ["post", "/mailboxes/mbox_0/test", "managers"],
  ["get", "/inbound-emails", "agents"],
  ["get", "/inbound-emails/inem_0", "agents"],
  ["get", "/inbound-emails/inem_0/raw", "agents"],
  ["post", "/inbound-emails/inem_0/retry", "managers"],
  ["post", "/inbound-emails/retry", "managers"],
  ["get", "/outbound-emails", "agents"],
  ["post", "/outbound-emails/oute_0/retry", "agents"],
]

const PASSED = [200, 400, 404]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const statusOf = async (method: Method, path: string, options: object): Promise<number> => {
      const url = `${BASE}${path}`
      const anyStatus = { ...options, validateStatus: () => true }
      const answer = await (method === "post"
        ? api.post(url, {}, anyStatus)
        : api[method](url, anyStatus))
      return answer.status
    }

    it("lets nobody in who has no business there", async () => {
      const manager = await createAdmin(getContainer(), "manager")
      const agent = await createAdmin(getContainer(), "agent")
      const customer = await createCustomer(getContainer())
      const wrong: string[] = []
      for (const [method, path, rule] of ROUTES) {
        const seen = {
          nobody: await statusOf(method, path, {}),
          customer: await statusOf(method, path, customer.headers),
          agent: await statusOf(method, path, agent.headers),
          manager: await statusOf(method, path, manager.headers),
        }
        const isRight =
          seen.nobody === 401 &&
          seen.customer === 401 &&
          PASSED.includes(seen.manager) &&
          (rule === "agents" ? PASSED.includes(seen.agent) : seen.agent === 403)
        if (!isRight) {
          wrong.push(`${method.toUpperCase()} ${path} (${rule}): ${JSON.stringify(seen)}`)
        }
      }
      expect(wrong).toEqual([])
    })
  },
})
