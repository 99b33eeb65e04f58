import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, type ProgressStatus, ProgressTabs } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { useCreateMailbox } from "../../../hooks/mailbox-settings"
import { UnsavedChanges, useSaved } from "../form"
import { CreateStep } from "./create-step"
import {
  MAILBOX_SECTIONS,
  type MailboxForm,
  type MailboxSection,
  mailboxBody,
  newMailbox,
} from "./form/mailbox-form"
import { type MailboxErrors, validateMailbox } from "./form/validate-mailbox"

const NOTHING_STORED = { imap: false, smtp: false }

function useMailboxWizard() {
  const { t, i18n } = useTranslation("helpdesk")
  const { succeed, onError } = useSaved()
  const create = useCreateMailbox()
  const [initial] = useState(() => newMailbox(new Date(), i18n.language === "de" ? "de" : "en"))
  const [form, setForm] = useState(initial)
  const [step, setStep] = useState<MailboxSection>("general")
  const [errors, setErrors] = useState<MailboxErrors>({})

  const change = (changes: Partial<MailboxForm>) => {
    setForm((old) => ({ ...old, ...changes }))
    setErrors({})
  }

  const save = () =>
    create.mutate(mailboxBody(form), {
      onSuccess: ({ mailbox }) =>
        succeed(
          t("settings.mailboxes.created", { name: mailbox.name }),
          `/settings/helpdesk/mailboxes/${mailbox.id}`
        ),
      onError,
    })

  /** Goes forward only over sections that are in order; stops at the first that is not. */
  const goTo = (target: MailboxSection | "save") => {
    const end = target === "save" ? MAILBOX_SECTIONS.length : MAILBOX_SECTIONS.indexOf(target)
    for (const section of MAILBOX_SECTIONS.slice(0, end)) {
      const found = validateMailbox(form, section, NOTHING_STORED)
      if (Object.keys(found).length > 0) {
        setStep(section)
        setErrors(found)
        return
      }
    }
    setErrors({})
    if (target === "save") {
      save()
    } else {
      setStep(target)
    }
  }

  return { form, step, errors, change, goTo, isDirty: form !== initial, isSaving: create.isPending }
}

const statusOf = (index: number, current: number): ProgressStatus =>
  index === current ? "in-progress" : index < current ? "completed" : "not-started"

const isSection = (value: string): value is MailboxSection =>
  MAILBOX_SECTIONS.some((section) => section === value)

const Wizard = () => {
  const { t } = useTranslation("helpdesk")
  const wizard = useMailboxWizard()
  const current = MAILBOX_SECTIONS.indexOf(wizard.step)
  const next: MailboxSection | "save" = MAILBOX_SECTIONS.at(current + 1) ?? "save"
  const submit = (event: FormEvent) => {
    event.preventDefault()
    wizard.goTo(next)
  }
  return (
    <form className="flex h-full flex-col overflow-hidden" noValidate onSubmit={submit}>
      <UnsavedChanges isDirty={wizard.isDirty} />
      <ProgressTabs
        value={wizard.step}
        activationMode="manual"
        className="flex h-full flex-col overflow-hidden"
        onValueChange={(value) => isSection(value) && wizard.goTo(value)}
      >
        <RouteFocusModal.Header>
          <RouteFocusModal.Title asChild>
            <span className="sr-only">{t("settings.mailboxes.add")}</span>
          </RouteFocusModal.Title>
          <RouteFocusModal.Description asChild>
            <span className="sr-only">{t("settings.mailboxes.empty_hint")}</span>
          </RouteFocusModal.Description>
          <ProgressTabs.List
            className="-my-2 w-full border-l"
            aria-label={t("settings.mailboxes.add")}
          >
            {MAILBOX_SECTIONS.map((section, index) => (
              <ProgressTabs.Trigger key={section} value={section} status={statusOf(index, current)}>
                {t(`settings.mailboxes.sections.${section}`)}
              </ProgressTabs.Trigger>
            ))}
          </ProgressTabs.List>
        </RouteFocusModal.Header>
        <RouteFocusModal.Body className="flex-1 overflow-y-auto">
          {MAILBOX_SECTIONS.map((section) => (
            <ProgressTabs.Content key={section} value={section} className="w-full">
              <CreateStep
                section={section}
                form={wizard.form}
                errors={wizard.errors}
                stored={NOTHING_STORED}
                onChange={wizard.change}
              />
            </ProgressTabs.Content>
          ))}
        </RouteFocusModal.Body>
      </ProgressTabs>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button type="submit" size="small" isLoading={wizard.isSaving}>
          {next === "save" ? t("actions.save") : t("settings.mailboxes.continue")}
        </Button>
      </RouteFocusModal.Footer>
    </form>
  )
}

export const MailboxCreate = () => (
  <RouteFocusModal>
    <Wizard />
  </RouteFocusModal>
)
