import { Alert, Divider, Heading, Text } from "@medusajs/ui"
import { Fragment, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BusinessCalendarDTO } from "../../../../types"
import { useCalendars } from "../../../hooks/calendars"
import { useCreateSlaPolicy, useSlaPolicies } from "../../../hooks/sla-policies"
import { CreateFields, CreateModal, FormAlert, SwitchField, useSaved } from "../form"
import { newPolicy, POLICY_SECTIONS, type PolicyForm, policyBody } from "./form/policy-form"
import { SECTION_FIELDS } from "./form/section-fields"
import { isSectionValid } from "./form/validate-policy"

const MissingCalendar = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Alert variant="warning">
      {t("settings.sla_policies.empty_calendar")}{" "}
      <Link
        to="/settings/helpdesk/calendars/create"
        className="text-ui-fg-base underline underline-offset-2"
      >
        {t("settings.sla_policies.add_calendar")}
      </Link>
    </Alert>
  )
}

const Create = ({ calendars }: { calendars: BusinessCalendarDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  const { succeed } = useSaved()
  const create = useCreateSlaPolicy()
  const isFirst = useSlaPolicies().data?.length === 0
  const [initial] = useState(() => newPolicy(calendars.at(0)?.id ?? ""))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)

  const change = (changes: Partial<PolicyForm>) => setForm((old) => ({ ...old, ...changes }))

  const save = () => {
    setIsChecked(true)
    if (!POLICY_SECTIONS.every((section) => isSectionValid(form, section))) {
      return
    }
    create.mutate(policyBody(form), {
      onSuccess: ({ sla_policy }) =>
        succeed(
          t("settings.sla_policies.created", { name: sla_policy.name }),
          `/settings/helpdesk/sla-policies/${sla_policy.id}`
        ),
    })
  }

  return (
    <CreateFields
      title={t("settings.sla_policies.add")}
      text={t(`settings.sla_policies.${isFirst ? "create_text" : "create_text_next"}`)}
      isDirty={form !== initial}
      isSaving={create.isPending}
      onSubmit={save}
    >
      <FormAlert error={create.error} />
      {calendars.length === 0 ? <MissingCalendar /> : null}
      {POLICY_SECTIONS.map((section) => {
        const Fields = SECTION_FIELDS[section]
        return (
          <Fragment key={section}>
            {section === "general" ? null : (
              <>
                <Divider />
                <div>
                  <Heading level="h2">{t(`settings.sla_policies.sections.${section}`)}</Heading>
                  <Text size="small" className="text-ui-fg-subtle">
                    {t(`settings.sla_policies.section_text.${section}`)}
                  </Text>
                </div>
              </>
            )}
            <Fields form={form} isChecked={isChecked} onChange={change} />
            {section === "general" && !isFirst ? (
              <SwitchField
                label={t("settings.sla_policies.default_switch")}
                hint={t("settings.sla_policies.default_text")}
                checked={form.is_default}
                onChange={(is_default) => change({ is_default })}
              />
            ) : null}
          </Fragment>
        )
      })}
    </CreateFields>
  )
}

export const PolicyCreate = () => {
  const { t } = useTranslation("helpdesk")
  const calendars = useCalendars()
  return (
    <CreateModal title={t("settings.sla_policies.add")} query={calendars}>
      {(list) => <Create calendars={list} />}
    </CreateModal>
  )
}
