import type { MedusaContainer } from "@medusajs/framework/types"
import { MAIL_MODULE } from "../../src/modules/mail"
import type { MailModuleService } from "../../src/modules/mail/service"
import type { InboundEmailDTO } from "../../src/types"
import { runProcessing } from "../../src/workflows/inbound-email/processing/run-processing"

interface Api {
  post(url: string, body: unknown, options: object): Promise<{ data: unknown; status: number }>
  get(url: string, options: object): Promise<{ data: unknown; status: number }>
}

type Login = { headers: { authorization: string } }

/** Pushes a raw mail as a mail server would and answers its row once it was processed. */
export async function pushMail(
  { api, container, admin }: { api: Api; container: MedusaContainer; admin: Login },
  mailbox_id: string,
  raw: string | Buffer
): Promise<InboundEmailDTO> {
  const headers = { ...admin.headers, "content-type": "message/rfc822" }
  const pushed = await api.post(`/admin/helpdesk/mailboxes/${mailbox_id}/inbound`, raw, { headers })
  const { inbound_email } = pushed.data as { inbound_email: { id: string } }
  await runProcessing(container)
  const read = await api.get(`/admin/helpdesk/inbound-emails/${inbound_email.id}`, admin)
  return (read.data as { inbound_email: InboundEmailDTO }).inbound_email
}

export async function createMailbox(
  container: MedusaContainer,
  settings: Partial<Parameters<MailModuleService["addMailbox"]>[0]> = {}
): Promise<{ id: string; address: string }> {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  return mail.addMailbox({ name: "Support", address: "support@desk.test", ...settings })
}
