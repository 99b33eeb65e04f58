import { StatusBadge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MailboxDTO } from "../../../../types"
import { useFormat } from "../../../hooks/use-format"

export type MailboxState = "inactive" | "failing" | "push" | "waiting" | "ok"

type Readings = Pick<MailboxDTO, "is_active" | "failing_since" | "last_ok_at" | "imap">

export function mailboxState(mailbox: Readings): MailboxState {
  if (!mailbox.is_active) {
    return "inactive"
  }
  if (mailbox.failing_since) {
    return "failing"
  }
  if (mailbox.last_ok_at) {
    return "ok"
  }
  return mailbox.imap ? "waiting" : "push"
}

const COLORS = {
  inactive: "grey",
  failing: "red",
  push: "blue",
  waiting: "orange",
  ok: "green",
} as const

export const MailboxStateBadge = ({ mailbox }: { mailbox: MailboxDTO }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const state = mailboxState(mailbox)
  const label =
    state === "failing" && mailbox.failing_since
      ? t("settings.mailboxes.state.failing_since", { at: format.dateTime(mailbox.failing_since) })
      : t(`settings.mailboxes.state.${state}`)
  const badge = <StatusBadge color={COLORS[state]}>{label}</StatusBadge>
  return state === "failing" && mailbox.last_error ? (
    <Tooltip content={mailbox.last_error}>{badge}</Tooltip>
  ) : (
    badge
  )
}
