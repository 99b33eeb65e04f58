import type { MedusaContainer } from "@medusajs/framework/types"
import { MAIL_MODULE } from "../../src/modules/mail"
import type { MailModuleService } from "../../src/modules/mail/service"
import type { InboundEmailDTO } from "../../src/types"
import type { TestAdmin } from "./create-admin"
import { poll } from "./poll"
import { runProcessing } from "../../src/workflows/inbound-email/processing/run-processing"

interface Api {
  post(url: string, body: unknown, options: object): Promise<{ data: unknown; status: number }>
  get(url: string, options: object): Promise<{ data: unknown; status: number }>
}

/** Pushes a raw mail as a mail server would and answers its row once it was processed. */
export async function pushMail(
  { api, container, admin }: { api: Api; container: MedusaContainer; admin: TestAdmin },
  mailbox_id: string,
  raw: string | Buffer
): Promise<InboundEmailDTO> {
  const headers = { ...admin.headers.headers, "content-type": "message/rfc822" }
  const pushed = await api.post(`/admin/helpdesk/mailboxes/${mailbox_id}/inbound`, raw, { headers })
  const { inbound_email } = pushed.data as { inbound_email: { id: string } }
  return processed({ api, container, admin }, inbound_email.id)
}

/** The row once it was dealt with: a run the server began by itself may hold the mailbox meanwhile. */
export async function processed(
  { api, container, admin }: { api: Api; container: MedusaContainer; admin: TestAdmin },
  id: string
): Promise<InboundEmailDTO> {
  return poll(async () => {
    await runProcessing(container)
    const { data } = await api.get(`/admin/helpdesk/inbound-emails/${id}`, admin.headers)
    const { inbound_email } = data as { inbound_email: InboundEmailDTO }
    return inbound_email.state !== "received" && inbound_email
  }, `mail ${id} to be processed`)
}

export async function createMailbox(
  container: MedusaContainer,
  settings: Partial<Parameters<MailModuleService["addMailbox"]>[0]> = {}
): Promise<{ id: string; address: string }> {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  return mail.addMailbox({ name: "Support", address: "support@desk.test", ...settings })
}
