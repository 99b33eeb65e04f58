import { useTranslation } from "react-i18next"
import { useCategories } from "../../../../hooks/categories"
import { useTeams } from "../../../../hooks/teams"
import { ChoiceField, ListField, SelectField, SwitchField, TextField } from "../../form"
import type { SectionProps } from "./section-props"
import { useErrorText } from "./use-error-text"

const RoutingFields = ({ form, onChange }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const teams = useTeams()
  const categories = useCategories()
  const toOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <SelectField
        label={t("settings.mailboxes.fields.team")}
        hint={t("settings.mailboxes.hints.team")}
        noneLabel={t("settings.mailboxes.no_team")}
        value={form.team_id}
        onChange={(team_id) => onChange({ team_id })}
        options={(teams.data ?? []).map(toOption)}
      />
      <SelectField
        label={t("settings.mailboxes.fields.category")}
        hint={t("settings.mailboxes.hints.category")}
        noneLabel={t("settings.mailboxes.no_category")}
        value={form.category_id}
        onChange={(category_id) => onChange({ category_id })}
        options={(categories.data ?? []).map(toOption)}
      />
    </div>
  )
}

const CutoffFields = ({ form, onChange }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <>
      <TextField
        label={t("settings.mailboxes.fields.cutoff")}
        hint={t("settings.mailboxes.hints.cutoff")}
        type="date"
        value={form.cutoff_day}
        onChange={(cutoff_day) => onChange({ cutoff_day })}
      />
      {form.cutoff_day ? (
        <ChoiceField
          label={t("settings.mailboxes.older_mail.label")}
          value={form.older_mail}
          onChange={(older_mail) => onChange({ older_mail })}
          choices={(["skip", "import"] as const).map((value) => ({
            value,
            label: t(`settings.mailboxes.older_mail.${value}.label`),
            description: t(`settings.mailboxes.older_mail.${value}.description`),
          }))}
        />
      ) : null}
    </>
  )
}

const ClosedTicketFields = ({ form, errors, onChange }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const errorOf = useErrorText(errors)
  return (
    <>
      <ChoiceField
        label={t("settings.mailboxes.closed.label")}
        value={form.closed_ticket_policy}
        onChange={(closed_ticket_policy) => onChange({ closed_ticket_policy })}
        choices={(["reopen", "new_ticket"] as const).map((value) => ({
          value,
          label: t(`settings.mailboxes.closed.${value}.label`),
          description: t(`settings.mailboxes.closed.${value}.description`),
        }))}
      />
      {form.closed_ticket_policy === "reopen" ? (
        <TextField
          label={t("settings.mailboxes.fields.reopen_days")}
          hint={t("settings.mailboxes.hints.reopen_days")}
          type="number"
          min={0}
          value={form.reopen_days}
          error={errorOf("reopen_days")}
          onChange={(reopen_days) => onChange({ reopen_days })}
        />
      ) : null}
    </>
  )
}

/** What happens to mail once it is here: where it goes, what is answered, whom to believe. */
export const BehaviourFields = (props: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const { form, onChange } = props
  return (
    <>
      <RoutingFields {...props} />
      {form.receives === "imap" ? <CutoffFields {...props} /> : null}
      <SwitchField
        label={t("settings.mailboxes.fields.acknowledgement")}
        hint={t("settings.mailboxes.hints.acknowledgement")}
        checked={form.acknowledgement}
        onChange={(acknowledgement) => onChange({ acknowledgement })}
      />
      <ClosedTicketFields {...props} />
      <SwitchField
        label={t("settings.mailboxes.fields.trust_reply_to")}
        hint={t("settings.mailboxes.hints.trust_reply_to")}
        checked={form.trust_reply_to}
        onChange={(trust_reply_to) => onChange({ trust_reply_to })}
      />
      <SwitchField
        label={t("settings.mailboxes.fields.match_domains")}
        hint={t("settings.mailboxes.hints.match_domains")}
        checked={form.match_domains}
        onChange={(match_domains) => onChange({ match_domains })}
      />
      <ListField
        label={t("settings.mailboxes.fields.trusted_authserv_ids")}
        hint={t("settings.mailboxes.hints.trusted_authserv_ids")}
        isOptional
        placeholder="mx.example.com"
        values={form.trusted_authserv_ids}
        onChange={(trusted_authserv_ids) => onChange({ trusted_authserv_ids })}
      />
    </>
  )
}
