import { EllipsisHorizontal, InformationCircle } from "@medusajs/icons"
import { ActionMenu } from "@medusajs/dashboard/components"
import { Avatar, Badge, IconButton, InlineTip, clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { EmailAddress } from "../../../types"
import { initialsOf } from "../../lib/people"
import type { TimelineMessage } from "../../lib/timeline-groups"
import { RelativeTime } from "../relative-time"
import { AttachmentList } from "./attachment-list"
import { DeliveryFailure, DeliveryMark } from "./delivery-state"
import { InvitationTip } from "./invitation-tip"
import { MailDetails } from "./mail-details"
import { MessageBody } from "./message-body"

interface MessageCardProps {
  item: TimelineMessage
  startsOpen: boolean
}

/** One mail of the conversation; its head folds it. */
export const MessageCard = ({ item, startsOpen }: MessageCardProps) => {
  const { t } = useTranslation("helpdesk")
  const [chosen, setChosen] = useState<boolean | null>(null)
  // what is being read must not fold because something newer has arrived
  const [startedOpen] = useState(startsOpen)
  const [showsDetails, setShowsDetails] = useState(false)
  const { message } = item
  // a reply that was taken back folds by itself
  const isOpen = chosen ?? (startedOpen && message.delivery_state !== "cancelled")
  const name = senderOf(item) || t("people.unknownSender")
  return (
    <article
      aria-label={`${name}, ${t(message.direction === "inbound" ? "fields.requester" : "role.agent")}`}
      className={clx(
        "flex flex-col gap-y-3 px-6 py-4",
        message.direction === "outbound" && "bg-ui-bg-subtle"
      )}
    >
      <header className="flex items-start gap-x-3">
        <Avatar size="small" aria-hidden fallback={initialsOf(name)} />
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setChosen(!isOpen)}
          className="focus-visible:shadow-borders-focus flex min-w-0 flex-1 flex-col rounded-sm text-left outline-none"
        >
          <span className="flex w-full min-w-0 items-center gap-x-2">
            <span className="txt-compact-small-plus text-ui-fg-base truncate">{name}</span>
            {message.is_automatic && <Badge size="2xsmall">{t("timeline.automatic")}</Badge>}
            {message.protection && (
              <Badge size="2xsmall">{t(`timeline.protected.${message.protection}`)}</Badge>
            )}
          </span>
          <span className="txt-compact-small text-ui-fg-subtle w-full truncate">
            {isOpen ? <Addresses item={item} /> : message.visible_text}
          </span>
        </button>
        <DeliveryMark message={message} />
        <RelativeTime
          at={item.at}
          className="txt-compact-small text-ui-fg-subtle text-nowrap leading-7"
        />
        <ActionMenu
          groups={[
            {
              actions: [
                {
                  icon: <InformationCircle />,
                  label: t("timeline.details"),
                  onClick: () => setShowsDetails(true),
                },
              ],
            },
          ]}
        >
          <IconButton size="small" variant="transparent" aria-label={t("timeline.messageMenu")}>
            <EllipsisHorizontal />
          </IconButton>
        </ActionMenu>
      </header>
      {isOpen && (
        <div className="flex flex-col gap-y-3 pl-10">
          {message.is_oversize && (
            <InlineTip variant="warning" label={t("timeline.mail.notices")}>
              {t("timeline.oversize")}
            </InlineTip>
          )}
          {message.invitation && <InvitationTip invitation={message.invitation} />}
          <MessageBody message={message} />
          <AttachmentList attachments={message.attachments} />
          <DeliveryFailure message={message} />
        </div>
      )}
      {showsDetails && <MailDetails item={item} onClose={() => setShowsDetails(false)} />}
    </article>
  )
}

const senderOf = ({ actor, message }: TimelineMessage) =>
  actor.name || message.from_name || message.from_email || ""

const listed = (addresses: EmailAddress[]) =>
  addresses.map(({ name, address }) => name || address).join(", ")

const Addresses = ({ item: { message } }: { item: TimelineMessage }) => {
  const { t } = useTranslation("helpdesk")
  const parts = [
    message.direction === "inbound" ? message.from_email : null,
    message.to.length > 0 ? t("timeline.toAddresses", { to: listed(message.to) }) : null,
    message.cc.length > 0 ? t("timeline.ccAddresses", { cc: listed(message.cc) }) : null,
  ]
  return <>{parts.filter(Boolean).join(" · ")}</>
}
