import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { MailboxDTO, ServerSettingsDTO } from "../../../../types"
import { useCategories } from "../../../hooks/categories"
import { useTeams } from "../../../hooks/teams"
import { useFormat } from "../../../hooks/use-format"
import { Section } from "../layout"
import { EditMenu } from "./edit-menu"

interface Props {
  mailbox: MailboxDTO
  isManager: boolean
}

/** Server, encryption, user and whether a secret lies there; never the secret. */
const ServerRows = ({ server }: { server: ServerSettingsDTO }) => {
  const { t } = useTranslation("helpdesk")
  const method = server.oauth2?.provider ?? "password"
  const hasSecret = server.oauth2 ? server.has_oauth2_secret : server.has_password
  return (
    <>
      <SectionRow
        title={t("settings.mailboxes.fields.server")}
        value={`${server.host}:${server.port} (${t(
          `settings.mailboxes.encryption.${server.secure ? "tls" : "starttls"}`
        )})`}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.login")}
        value={`${server.user ?? "–"} (${t(`settings.mailboxes.sending.methods.${method}`)})`}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.secret")}
        value={
          <Badge size="2xsmall">
            {t(hasSecret ? "settings.mailboxes.secret_stored" : "settings.mailboxes.secret_none")}
          </Badge>
        }
      />
    </>
  )
}

export const ReceivingSection = ({ mailbox, isManager }: Props) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Section
      title={t("settings.mailboxes.sections.receiving")}
      actions={isManager ? <EditMenu section="receiving" /> : null}
    >
      {mailbox.imap ? (
        <>
          <ServerRows server={mailbox.imap} />
          <SectionRow title={t("settings.mailboxes.fields.folder")} value={mailbox.imap.folder} />
          <SectionRow
            title={t("settings.mailboxes.fields.move_to")}
            value={mailbox.imap.move_to ?? "–"}
          />
        </>
      ) : (
        <SectionRow
          title={t("settings.mailboxes.receiving.label")}
          value={t("settings.mailboxes.receiving.push.label")}
        />
      )}
    </Section>
  )
}

export const SendingSection = ({ mailbox, isManager }: Props) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Section
      title={t("settings.mailboxes.sections.sending")}
      actions={isManager ? <EditMenu section="sending" /> : null}
    >
      {mailbox.smtp ? (
        <ServerRows server={mailbox.smtp} />
      ) : (
        <SectionRow
          title={t("settings.mailboxes.fields.server")}
          value={t("settings.mailboxes.sending.off_note")}
        />
      )}
    </Section>
  )
}

const ClosedPolicy = ({ mailbox }: { mailbox: MailboxDTO }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <SectionRow
      title={t("settings.mailboxes.closed.label")}
      value={
        mailbox.closed_ticket_policy === "reopen"
          ? t("settings.mailboxes.closed.reopen_within", { count: mailbox.reopen_days })
          : t("settings.mailboxes.closed.new_ticket.label")
      }
    />
  )
}

export const BehaviourSection = ({ mailbox, isManager }: Props) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const teams = useTeams()
  const categories = useCategories()
  const nameOf = (list: { id: string; name: string }[] | undefined, id: string | null) =>
    list?.find((one) => one.id === id)?.name ?? "–"
  const yesNo = (value: boolean) => t(value ? "settings.yes" : "settings.no")
  return (
    <Section
      title={t("settings.mailboxes.sections.behaviour")}
      actions={isManager ? <EditMenu section="behaviour" /> : null}
    >
      <SectionRow
        title={t("settings.mailboxes.fields.team")}
        value={nameOf(teams.data, mailbox.team_id)}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.category")}
        value={nameOf(categories.data, mailbox.category_id)}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.acknowledgement")}
        value={yesNo(mailbox.acknowledgement)}
      />
      {mailbox.imap ? (
        <SectionRow
          title={t("settings.mailboxes.fields.cutoff")}
          value={
            mailbox.cutoff_at
              ? `${format.date(mailbox.cutoff_at)} (${t(
                  `settings.mailboxes.older_mail.${mailbox.older_mail}.label`
                )})`
              : "–"
          }
        />
      ) : null}
      <ClosedPolicy mailbox={mailbox} />
      <SectionRow
        title={t("settings.mailboxes.fields.trust_reply_to")}
        value={yesNo(mailbox.trust_reply_to)}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.match_domains")}
        value={yesNo(mailbox.match_domains)}
      />
      <SectionRow
        title={t("settings.mailboxes.fields.trusted_authserv_ids")}
        value={mailbox.trusted_authserv_ids.join("\n") || "–"}
      />
    </Section>
  )
}
