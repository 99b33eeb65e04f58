import { Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ConnectionTest } from "./connection-test"
import { BehaviourFields } from "./form/behaviour-fields"
import { GeneralFields } from "./form/general-fields"
import { type MailboxSection, mailboxBody } from "./form/mailbox-form"
import { ReceivingFields } from "./form/receiving-fields"
import type { SectionProps } from "./form/section-props"
import { SendingFields } from "./form/sending-fields"

const Fields = ({ section, ...props }: SectionProps & { section: MailboxSection }) => {
  const { form } = props
  switch (section) {
    case "general":
      return <GeneralFields {...props} />
    case "receiving":
      return (
        <>
          <ReceivingFields {...props} />
          {form.receives === "imap" ? (
            <ConnectionTest body={mailboxBody(form, ["receiving"])} protocols={["imap"]} />
          ) : null}
        </>
      )
    case "sending":
      return (
        <>
          <SendingFields {...props} maySameLogin />
          {form.sends ? (
            <ConnectionTest body={mailboxBody(form, ["sending"])} protocols={["smtp"]} />
          ) : null}
        </>
      )
    case "behaviour":
      return <BehaviourFields {...props} />
  }
}

/** One page of the wizard, as wide as Medusa's own creation forms. */
export const CreateStep = (props: SectionProps & { section: MailboxSection }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="mx-auto flex w-full max-w-[720px] flex-col gap-y-6 px-2 py-16">
      <div>
        <Heading>{t(`settings.mailboxes.steps.${props.section}.title`)}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`settings.mailboxes.steps.${props.section}.text`)}
        </Text>
      </div>
      <Fields {...props} />
    </div>
  )
}
