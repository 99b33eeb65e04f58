import { Envelope } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { MailboxDTO } from "../../../../types"
import { useMailboxes } from "../../../hooks/mailboxes"
import { RelativeTime } from "../../relative-time"
import { ListSection, RowsTable } from "../layout"
import { MailboxStateBadge } from "./mailbox-state-badge"

const MailboxRow = ({ mailbox }: { mailbox: MailboxDTO }) => (
  <Table.Row>
    <Table.Cell>
      <Link
        to={mailbox.id}
        className="text-ui-fg-base hover:text-ui-fg-interactive txt-compact-small-plus"
      >
        {mailbox.name}
      </Link>
    </Table.Cell>
    <Table.Cell>{mailbox.address}</Table.Cell>
    <Table.Cell>
      <MailboxStateBadge mailbox={mailbox} />
    </Table.Cell>
    <Table.Cell>{mailbox.last_ok_at ? <RelativeTime at={mailbox.last_ok_at} /> : "–"}</Table.Cell>
  </Table.Row>
)

export const MailboxList = () => {
  const { t } = useTranslation("helpdesk")
  const columns = ["address", "state", "last_ok_at"] as const
  return (
    <ListSection texts="mailboxes" icon={<Envelope />} query={useMailboxes()}>
      {(mailboxes) => (
        <RowsTable
          label={t("settings.mailboxes.title")}
          columns={[
            t("fields.name"),
            ...columns.map((column) => t(`settings.mailboxes.fields.${column}`)),
          ]}
        >
          {mailboxes.map((mailbox) => (
            <MailboxRow key={mailbox.id} mailbox={mailbox} />
          ))}
        </RowsTable>
      )}
    </ListSection>
  )
}
