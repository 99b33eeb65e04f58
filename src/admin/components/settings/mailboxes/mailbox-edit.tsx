import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { MailboxDTO, ServerSettingsDTO } from "../../../../types"
import { useUpdateMailbox } from "../../../hooks/mailbox-settings"
import { DrawerFields, SwitchField, useSaved } from "../form"
import { ConnectionTest } from "./connection-test"
import { BehaviourFields } from "./form/behaviour-fields"
import { GeneralFields } from "./form/general-fields"
import type { LoginForm } from "./form/login-form"
import { type MailboxForm, type MailboxSection, formOf, mailboxBody } from "./form/mailbox-form"
import { ReceivingFields } from "./form/receiving-fields"
import type { SectionProps } from "./form/section-props"
import { SendingFields } from "./form/sending-fields"
import { type MailboxErrors, validateMailbox } from "./form/validate-mailbox"

interface FieldsProps extends SectionProps {
  mailboxId: string
  section: MailboxSection
}

const Fields = ({ mailboxId, section, ...props }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const { form, onChange } = props
  switch (section) {
    case "general":
      return (
        <>
          <GeneralFields {...props} />
          <SwitchField
            label={t("settings.mailboxes.fields.is_active")}
            hint={t("settings.mailboxes.hints.is_active")}
            checked={form.is_active}
            onChange={(is_active) => onChange({ is_active })}
          />
        </>
      )
    case "receiving":
      return (
        <>
          <ReceivingFields {...props} />
          {form.receives === "imap" ? (
            <ConnectionTest
              mailboxId={mailboxId}
              body={mailboxBody(form, ["receiving"])}
              protocols={["imap"]}
            />
          ) : null}
        </>
      )
    case "sending":
      return (
        <>
          <SendingFields {...props} />
          {form.sends ? (
            <ConnectionTest
              mailboxId={mailboxId}
              body={mailboxBody(form, ["sending"])}
              protocols={["smtp"]}
            />
          ) : null}
        </>
      )
    case "behaviour":
      return <BehaviourFields {...props} />
  }
}

/** A secret is of use only for the server and the way to log in it was stored for. */
function hasSecret(stored: ServerSettingsDTO | null, login: LoginForm): boolean {
  if (!stored || stored.host !== login.host.trim()) {
    return false
  }
  return login.method === "password"
    ? stored.has_password
    : stored.has_oauth2_secret && stored.oauth2?.provider === login.method
}

interface Props {
  mailbox: MailboxDTO
  section: MailboxSection
}

export const MailboxEdit = ({ mailbox, section }: Props) => {
  const { t } = useTranslation("helpdesk")
  const { succeed, onError } = useSaved()
  const update = useUpdateMailbox(mailbox.id)
  const [initial] = useState(() => formOf(mailbox))
  const [form, setForm] = useState(initial)
  const [errors, setErrors] = useState<MailboxErrors>({})
  const stored = {
    imap: hasSecret(mailbox.imap, form.imap),
    smtp: hasSecret(mailbox.smtp, form.smtp),
  }

  const change = (changes: Partial<MailboxForm>) => {
    setForm((old) => ({ ...old, ...changes }))
    setErrors({})
  }

  const save = () => {
    const found = validateMailbox(form, section, stored)
    if (Object.keys(found).length > 0) {
      setErrors(found)
      return
    }
    update.mutate(mailboxBody(form, [section]), {
      onSuccess: () => succeed(t("settings.saved")),
      onError,
    })
  }

  return (
    <DrawerFields isDirty={form !== initial} isSaving={update.isPending} onSubmit={save}>
      <Fields
        mailboxId={mailbox.id}
        section={section}
        form={form}
        errors={errors}
        stored={stored}
        onChange={change}
      />
    </DrawerFields>
  )
}
