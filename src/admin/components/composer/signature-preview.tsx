import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { useMe } from "../../hooks/agents"
import { useMailboxes } from "../../hooks/mailboxes"

/** What the server appends: the agent's signature, then the mailbox's. */
export const SignaturePreview = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { data: me } = useMe()
  const { data: mailboxes = [] } = useMailboxes()
  const mailbox = mailboxes.find((one) => one.id === ticket.mailbox_id) ?? mailboxes[0]
  const signature = [me?.signature, mailbox?.signature].filter(Boolean).join("\n")
  return signature ? (
    <p
      aria-label={t("composer.signature")}
      className="txt-small text-ui-fg-subtle max-h-16 overflow-y-auto whitespace-pre-line px-4 pb-3"
    >
      {signature}
    </p>
  ) : null
}
