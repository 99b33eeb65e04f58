import { MailboxCreate } from "../../../../../components/settings/mailboxes/mailbox-create"

export default MailboxCreate
