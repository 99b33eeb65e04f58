import { Container, Copy, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { adminUrl } from "../../../lib/client"

const curlOf = (url: string) =>
  [
    `curl --fail --user "$MEDUSA_SECRET_KEY:"`,
    `--header "Content-Type: message/rfc822"`,
    `--data-binary @mail.eml ${url}`,
  ].join(" \\\n  ")

/**
 * local(8) runs it through the shell. curl's failure becomes 75 (EX_TEMPFAIL of sysexits.h), so
 * Postfix keeps the mail and tries again instead of returning it; the key lies in a file because
 * arguments show up in the process list.
 */
const postfixOf = (url: string) =>
  [
    `# /etc/postfix/helpdesk.curl:  user = "sk_...:"`,
    "# /etc/aliases (then run newaliases):",
    [
      `support: "|curl --silent --fail --max-time 60 --config /etc/postfix/helpdesk.curl`,
      `--header 'Content-Type: message/rfc822' --data-binary @- ${url} || exit 75"`,
    ].join(" "),
  ].join("\n")

const Snippet = ({ title, code }: { title: string; code: string }) => (
  <div className="flex flex-col gap-y-2">
    <div className="flex items-center justify-between">
      <Text size="small" weight="plus">
        {title}
      </Text>
      <Copy content={code} aria-label={title} className="text-ui-fg-muted" />
    </div>
    <pre
      tabIndex={0}
      aria-label={title}
      className="bg-ui-bg-subtle text-ui-fg-base shadow-borders-base overflow-x-auto rounded-lg p-3 font-mono text-xs leading-5"
    >
      {code}
    </pre>
  </div>
)

/** How a mail server hands raw mail to this mailbox, ready to be copied. */
export const PushInstructions = ({ mailboxId }: { mailboxId: string }) => {
  const { t } = useTranslation("helpdesk")
  const url = new URL(
    adminUrl(`/helpdesk/mailboxes/${mailboxId}/inbound`),
    window.location.origin
  ).toString()
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div>
        <Heading level="h2">{t("settings.mailboxes.push.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.mailboxes.push.text")}{" "}
          <Link to="/settings/secret-api-keys" className="text-ui-fg-base underline">
            {t("settings.mailboxes.push.keys")}
          </Link>
        </Text>
      </div>
      <Snippet title={t("settings.mailboxes.push.curl")} code={curlOf(url)} />
      <Snippet title={t("settings.mailboxes.push.postfix")} code={postfixOf(url)} />
    </Container>
  )
}
