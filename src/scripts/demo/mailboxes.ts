import type { MedusaContainer } from "@medusajs/framework/types"
import { MAIL_MODULE } from "../../modules/mail"
import type { MailModuleService } from "../../modules/mail/service"
import { createMailboxWorkflow } from "../../workflows/mailbox/create-mailbox"
import { updateMailboxWorkflow } from "../../workflows/mailbox/update-mailbox"
import { FIRST_LINE, type DemoDesk } from "./desk"

export const SUPPORT = "support@northwind.test"
export const BILLING = "billing@northwind.test"

const mailboxes = [
  {
    name: "Northwind Support",
    address: SUPPORT,
    acknowledgement: true,
    signature: "Northwind Telecom\nSupport 0800 5550100, day and night",
  },
  {
    name: "Northwind Billing",
    address: BILLING,
    acknowledgement: false,
    signature: "Northwind Telecom\nBilling",
  },
]

/** The two support addresses; what they send goes to the demo's own mail server on `smtpPort`. */
export async function seedMailboxes(
  container: MedusaContainer,
  desk: DemoDesk,
  smtpPort: number
): Promise<Record<string, string>> {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const known = await mail.listMailboxes({ address: mailboxes.map(({ address }) => address) })
  const smtp = { host: "127.0.0.1", port: smtpPort, secure: false }
  const ids: Record<string, string> = {}
  for (const mailbox of mailboxes) {
    const existing = known.find(({ address }) => address === mailbox.address)
    if (existing) {
      ids[mailbox.address] = existing.id
      const input = { id: existing.id, update: { smtp } }
      await updateMailboxWorkflow(container).run({ input })
      continue
    }
    const team_id = desk.teams[FIRST_LINE]
    const { result } = await createMailboxWorkflow(container).run({
      input: { ...mailbox, team_id, is_active: true, smtp },
    })
    ids[mailbox.address] = result.id
  }
  return ids
}
