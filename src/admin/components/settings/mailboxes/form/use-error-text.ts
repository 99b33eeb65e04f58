import { useTranslation } from "react-i18next"
import type { MailboxErrors, MailboxField } from "./validate-mailbox"

/** The words for what is wrong with a field, undefined when nothing is. */
export function useErrorText(errors: MailboxErrors) {
  const { t } = useTranslation("helpdesk")
  return (field: MailboxField) => {
    const error = errors[field]
    return error && t(`settings.mailboxes.errors.${error}`)
  }
}
