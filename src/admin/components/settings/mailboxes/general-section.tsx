import { PencilSquare, Trash } from "@medusajs/icons"
import { SectionRow } from "@medusajs/dashboard/components"
import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { MailboxDTO } from "../../../../types"
import { useDeleteMailbox } from "../../../hooks/mailbox-settings"
import { useFormat } from "../../../hooks/use-format"
import { RowMenu, Section, useDelete } from "../layout"
import { MailboxStateBadge } from "./mailbox-state-badge"

interface Props {
  mailbox: MailboxDTO
  isManager: boolean
}

const GeneralMenu = ({ mailbox }: { mailbox: MailboxDTO }) => {
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  const confirmDelete = useDelete()
  const { mutateAsync } = useDeleteMailbox()

  const remove = async () => {
    const isGone = await confirmDelete({
      title: t("settings.mailboxes.delete_title", { name: mailbox.name }),
      description: t("settings.mailboxes.delete_text"),
      run: () => mutateAsync(mailbox.id),
      done: t("settings.mailboxes.deleted", { name: mailbox.name }),
    })
    if (isGone) {
      navigate("/settings/helpdesk/mailboxes", { replace: true })
    }
  }

  return (
    <RowMenu
      label={t("settings.actions_for", { name: mailbox.name })}
      groups={[
        { actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: "edit/general" }] },
        {
          actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove() }],
        },
      ]}
    />
  )
}

const Failure = ({ mailbox }: { mailbox: MailboxDTO }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  return mailbox.is_active && mailbox.failing_since ? (
    <div className="px-6 py-4">
      <Alert variant="error">
        {t("settings.mailboxes.failing", { at: format.dateTime(mailbox.failing_since) })}
        {mailbox.last_error ? (
          <Text size="xsmall" className="mt-1 break-words font-mono">
            {mailbox.last_error}
          </Text>
        ) : null}
      </Alert>
    </div>
  ) : null
}

export const GeneralSection = ({ mailbox, isManager }: Props) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  return (
    <Section
      level="h1"
      title={mailbox.name}
      subtitle={mailbox.address}
      actions={
        <>
          <MailboxStateBadge mailbox={mailbox} />
          {isManager ? <GeneralMenu mailbox={mailbox} /> : null}
        </>
      }
    >
      <Failure mailbox={mailbox} />
      <SectionRow
        title={t("settings.mailboxes.fields.aliases")}
        value={mailbox.aliases.join("\n") || "–"}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.last_ok_at")}
        value={mailbox.last_ok_at ? format.dateTime(mailbox.last_ok_at) : "–"}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.language")}
        value={t(`settings.mailboxes.language.${mailbox.language}`)}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.signature")}
        value={mailbox.signature ?? "–"}
      />
    </Section>
  )
}
