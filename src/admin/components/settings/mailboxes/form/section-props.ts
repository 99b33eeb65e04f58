import type { MailboxForm } from "./mailbox-form"
import type { MailboxErrors, StoredSecrets } from "./validate-mailbox"

export interface SectionProps {
  form: MailboxForm
  errors: MailboxErrors
  stored: StoredSecrets
  onChange: (changes: Partial<MailboxForm>) => void
}
