import { Envelope } from "@medusajs/icons"
import { Button, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { MailboxDTO } from "../../../../types"
import { useMailboxes } from "../../../hooks/mailboxes"
import { EmptyState } from "../../empty-state"
import { RelativeTime } from "../../relative-time"
import { QueryContent, Section, useIsManager } from "../layout"
import { MailboxStateBadge } from "./mailbox-state-badge"

const AddMailbox = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to="create">{t("settings.mailboxes.add")}</Link>
    </Button>
  )
}

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

const MailboxTable = ({ mailboxes }: { mailboxes: MailboxDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("fields.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.mailboxes.fields.address")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.mailboxes.fields.state")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.mailboxes.fields.last_ok_at")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {mailboxes.map((mailbox) => (
            <MailboxRow key={mailbox.id} mailbox={mailbox} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

export const MailboxList = () => {
  const { t } = useTranslation("helpdesk")
  const mailboxes = useMailboxes()
  const isManager = useIsManager()
  return (
    <Section
      level="h1"
      title={t("settings.mailboxes.title")}
      subtitle={t("settings.mailboxes.subtitle")}
      actions={isManager ? <AddMailbox /> : null}
    >
      <QueryContent query={mailboxes}>
        {(list) =>
          list.length > 0 ? (
            <MailboxTable mailboxes={list} />
          ) : (
            <EmptyState
              icon={<Envelope />}
              title={t("settings.mailboxes.empty")}
              hint={t("settings.mailboxes.empty_hint")}
            >
              {isManager ? <AddMailbox /> : null}
            </EmptyState>
          )
        }
      </QueryContent>
    </Section>
  )
}
