import { Checkbox, StatusBadge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"
import type { InboundEmailDTO, InboundState } from "../../../../types"
import { useMailboxes } from "../../../hooks/mailboxes"
import { RelativeTime } from "../../relative-time"
import { useReasonText } from "./use-reason-text"

const STATE_COLORS: Record<InboundState, "blue" | "green" | "grey" | "red"> = {
  received: "blue",
  processed: "green",
  ignored: "grey",
  failed: "red",
}

export const InboundStateBadge = ({ state }: { state: InboundState }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <StatusBadge color={STATE_COLORS[state]}>{t(`settings.failed.state.${state}`)}</StatusBadge>
  )
}

interface Props {
  emails: InboundEmailDTO[]
  /** null where nothing can be selected */
  selection: { ids: string[]; onChange: (ids: string[]) => void } | null
  showState: boolean
}

const SelectAll = ({ emails, selection }: Omit<Props, "showState">) => {
  const { t } = useTranslation("helpdesk")
  const areAll = emails.every((email) => selection?.ids.includes(email.id))
  return selection ? (
    <Table.HeaderCell className="w-14 pr-4">
      <Checkbox
        aria-label={t("settings.failed.select_all")}
        checked={areAll ? true : selection.ids.length > 0 ? "indeterminate" : false}
        onCheckedChange={() => selection.onChange(areAll ? [] : emails.map((email) => email.id))}
      />
    </Table.HeaderCell>
  ) : null
}

const InboundRow = ({
  email,
  selection,
  showState,
}: Omit<Props, "emails"> & { email: InboundEmailDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { search } = useLocation()
  const reasonText = useReasonText()
  const mailbox = useMailboxes().data?.find((one) => one.id === email.mailbox_id)
  const subject = email.subject || t("settings.failed.no_subject")
  const toggle = (ids: string[]) =>
    ids.includes(email.id) ? ids.filter((id) => id !== email.id) : [...ids, email.id]
  return (
    <Table.Row>
      {selection ? (
        <Table.Cell className="w-14 pr-4">
          <Checkbox
            aria-label={t("settings.failed.select", { subject })}
            checked={selection.ids.includes(email.id)}
            onCheckedChange={() => selection.onChange(toggle(selection.ids))}
          />
        </Table.Cell>
      ) : null}
      <Table.Cell className="max-w-72">
        <Link
          to={`inbound/${email.id}${search}`}
          className="text-ui-fg-base hover:text-ui-fg-interactive txt-compact-small-plus block truncate"
        >
          {subject}
        </Link>
      </Table.Cell>
      <Table.Cell className="max-w-52 truncate">{email.from ?? "–"}</Table.Cell>
      {showState ? (
        <Table.Cell>
          <InboundStateBadge state={email.state} />
        </Table.Cell>
      ) : null}
      <Table.Cell className="max-w-64 truncate" title={reasonText(email)}>
        {reasonText(email)}
      </Table.Cell>
      <Table.Cell className="max-w-40 truncate">{mailbox?.name ?? "–"}</Table.Cell>
      <Table.Cell className="text-nowrap">
        <RelativeTime at={email.received_at} />
      </Table.Cell>
    </Table.Row>
  )
}

export const InboundTable = ({ emails, selection, showState }: Props) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <SelectAll emails={emails} selection={selection} />
            <Table.HeaderCell>{t("fields.subject")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.failed.from")}</Table.HeaderCell>
            {showState ? <Table.HeaderCell>{t("fields.status")}</Table.HeaderCell> : null}
            <Table.HeaderCell>{t("settings.failed.reason")}</Table.HeaderCell>
            <Table.HeaderCell>{t("fields.mailbox")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.failed.received")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {emails.map((email) => (
            <InboundRow key={email.id} email={email} selection={selection} showState={showState} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
