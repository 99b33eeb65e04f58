import { ArrowDownTray } from "@medusajs/icons"
import { Badge, Button, Copy, Drawer } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { EmailAddress, TicketMessageDTO } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { adminUrl } from "../../lib/client"
import type { TimelineMessage } from "../../lib/timeline-groups"

interface MailDetailsProps {
  item: TimelineMessage
  onClose: () => void
}

const full = (addresses: EmailAddress[]) =>
  addresses.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(", ")

export const MailDetails = ({ item: { message }, onClose }: MailDetailsProps) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const from = [message.from_name, message.from_email && `<${message.from_email}>`]
  return (
    <Drawer open onOpenChange={(open) => open || onClose()}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{t("timeline.mail.title")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="overflow-y-auto p-0">
          <dl className="divide-y">
            <Row name="from">{from.filter(Boolean).join(" ")}</Row>
            <Row name="to">{full(message.to)}</Row>
            <Row name="cc">{full(message.cc)}</Row>
            <Row name="replyTo">{message.reply_to_email}</Row>
            <Row name="date">{format.dateTime(message.sent_at)}</Row>
            <Row name="subject">{message.subject}</Row>
            <Row name="messageId">
              {message.rfc_message_id && (
                <span className="flex items-start gap-x-2">
                  <code className="font-mono [overflow-wrap:anywhere]">
                    {message.rfc_message_id}
                  </code>
                  <Copy content={message.rfc_message_id} />
                </span>
              )}
            </Row>
            {message.direction === "inbound" && (
              <Row name="authentication">
                <Authentication message={message} />
              </Row>
            )}
            <Row name="delivery">
              {message.delivery_state &&
                [t(`timeline.delivery.${message.delivery_state}`), message.delivery_detail]
                  .filter(Boolean)
                  .join(": ")}
            </Row>
            <Row name="notices">{message.notices.join(", ")}</Row>
          </dl>
        </Drawer.Body>
        {message.inbound_email_id && (
          <Drawer.Footer>
            <Button size="small" variant="secondary" asChild>
              <a
                href={adminUrl(`/helpdesk/inbound-emails/${message.inbound_email_id}/raw`)}
                download={`${message.inbound_email_id}.eml`}
              >
                <ArrowDownTray /> {t("timeline.mail.raw")}
              </a>
            </Button>
          </Drawer.Footer>
        )}
      </Drawer.Content>
    </Drawer>
  )
}

interface RowProps {
  name:
    | "from"
    | "to"
    | "cc"
    | "replyTo"
    | "date"
    | "subject"
    | "messageId"
    | "authentication"
    | "delivery"
    | "notices"
  children: ReactNode
}

const Row = ({ name, children }: RowProps) => {
  const { t } = useTranslation("helpdesk")
  return children ? (
    <div className="txt-compact-small grid grid-cols-[120px_1fr] gap-x-4 px-6 py-3">
      <dt className="txt-compact-small-plus text-ui-fg-subtle">{t(`timeline.mail.${name}`)}</dt>
      <dd className="text-ui-fg-base min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  ) : null
}

const COLORS: Record<string, "green" | "red" | "grey"> = { pass: "green", fail: "red" }

const Authentication = ({ message }: { message: TicketMessageDTO }) => {
  const { t } = useTranslation("helpdesk")
  const results = Object.entries(message.authentication ?? {})
  return results.length === 0 ? (
    <>{t("timeline.mail.noAuthentication")}</>
  ) : (
    <span className="flex flex-wrap gap-1">
      {results.map(([method, result]) => (
        <Badge key={method} size="2xsmall" color={COLORS[result] ?? "grey"}>
          {`${method.toUpperCase()} ${result}`}
        </Badge>
      ))}
    </span>
  )
}
