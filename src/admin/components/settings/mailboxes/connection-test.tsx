import { Button, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  type ConnectionTest as TestResults,
  useTestConnection,
} from "../../../hooks/mailbox-settings"
import { messageOf } from "../../../lib/client"
import { ConnectionSteps } from "./connection-steps"
import type { MailboxBody } from "./form/mailbox-form"

interface Props {
  /** the mailbox whose stored settings and secrets stand in for what `body` leaves out */
  mailboxId?: string
  body: Pick<MailboxBody, "imap" | "smtp">
  protocols: readonly (keyof TestResults)[]
}

/** "Test connection" and its answer: each step, and the server's words where one fails. */
export const ConnectionTest = ({ mailboxId, body, protocols }: Props) => {
  const { t } = useTranslation("helpdesk")
  const test = useTestConnection(mailboxId)
  return (
    <section
      aria-label={t("settings.mailboxes.test.title")}
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-4 rounded-lg p-4"
    >
      <div className="flex items-center justify-between gap-x-4">
        <div>
          <Heading level="h2">{t("settings.mailboxes.test.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.mailboxes.test.hint")}
          </Text>
        </div>
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="shrink-0"
          isLoading={test.isPending}
          onClick={() => test.mutate(body)}
        >
          {t("settings.mailboxes.test.run")}
        </Button>
      </div>
      <div aria-live="polite" className="flex flex-col gap-y-4 empty:hidden">
        {test.isError ? (
          <Text size="small" className="text-ui-fg-error">
            {messageOf(test.error)}
          </Text>
        ) : null}
        {test.data && !test.isPending
          ? protocols.map((protocol) => (
              <ConnectionSteps key={protocol} protocol={protocol} result={test.data[protocol]} />
            ))
          : null}
      </div>
    </section>
  )
}
