import { CheckMini, Clock, ExclamationCircle, XMarkMini } from "@medusajs/icons"
import { Button, InlineTip, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { DeliveryState, TicketMessageDTO } from "../../../types"
import { useResend } from "../../hooks/messages"
import { useNow } from "../../hooks/use-now"
import { useTakeBack } from "../../hooks/use-take-back"
import { messageOf } from "../../lib/client"

const ICONS: Record<DeliveryState, typeof Clock> = {
  pending: Clock,
  queued: Clock,
  sent: CheckMini,
  failed: ExclamationCircle,
  bounced: ExclamationCircle,
  cancelled: XMarkMini,
}

const isWaiting = (state: DeliveryState) => state === "pending" || state === "queued"

/** Where the mail of this reply is; while it waits it can be taken back. */
export const DeliveryMark = ({ message }: { message: TicketMessageDTO }) => {
  const { t } = useTranslation("helpdesk")
  const state = message.delivery_state
  if (!state) {
    return null
  }
  if (isWaiting(state) && message.send_after) {
    return <UndoCountdown message={message} sendAfter={message.send_after} />
  }
  const Icon = ICONS[state]
  return (
    <span className="txt-compact-small text-ui-fg-subtle flex h-7 items-center gap-x-1 text-nowrap">
      <Icon aria-hidden />
      {t(`timeline.delivery.${state}`)}
    </span>
  )
}

interface UndoCountdownProps {
  message: TicketMessageDTO
  sendAfter: string
}

const UndoCountdown = ({ message, sendAfter }: UndoCountdownProps) => {
  const { t } = useTranslation("helpdesk")
  const now = useNow(500)
  const { takeBack, isTakingBack } = useTakeBack(message.ticket_id)
  const seconds = Math.ceil((new Date(sendAfter).getTime() - now.getTime()) / 1000)
  if (seconds <= 0) {
    return (
      <span className="txt-compact-small text-ui-fg-subtle flex h-7 items-center gap-x-1 text-nowrap">
        <Clock aria-hidden />
        {t("timeline.delivery.queued")}
      </span>
    )
  }
  return (
    <span className="txt-compact-small text-ui-fg-subtle flex h-7 items-center gap-x-2 text-nowrap">
      {t("timeline.delivery.pendingIn", { seconds })}
      <Button
        size="small"
        variant="secondary"
        isLoading={isTakingBack}
        onClick={() => takeBack(message.id)}
      >
        {t("timeline.delivery.undo")}
      </Button>
    </span>
  )
}

/** The other server's own words, because only they say what to do. */
export const DeliveryFailure = ({ message }: { message: TicketMessageDTO }) => {
  const { t } = useTranslation("helpdesk")
  const resend = useResend()
  const state = message.delivery_state
  if (state !== "failed" && state !== "bounced") {
    return null
  }
  return (
    <InlineTip variant="error" label={t(`timeline.delivery.${state}`)} role="alert">
      <span className="flex flex-col items-start gap-y-2">
        <span className="[overflow-wrap:anywhere]">{message.delivery_detail}</span>
        <Button
          size="small"
          variant="secondary"
          isLoading={resend.isPending}
          onClick={() =>
            resend.mutate(message.id, {
              onSuccess: () => toast.success(t("timeline.delivery.resent")),
              onError: (error) => toast.error(messageOf(error)),
            })
          }
        >
          {t("timeline.delivery.resend")}
        </Button>
      </span>
    </InlineTip>
  )
}
