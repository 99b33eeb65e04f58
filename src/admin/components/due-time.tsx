import { Clock, ExclamationCircle } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../hooks/use-format"
import { useNow } from "../hooks/use-now"

const SOON_SECONDS = 60 * 60

/** Time left to a deadline, counting down; sign, word and colour say when it is over. */
export const DueTime = ({ at }: { at: string }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const now = useNow(10_000)
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000
  const isOver = seconds < 0
  const Icon = isOver ? ExclamationCircle : Clock
  return (
    <time
      dateTime={at}
      title={t("due.dueAt", { at: format.dateTime(at) })}
      className={clx("txt-compact-small inline-flex items-center gap-x-1 text-nowrap", {
        "text-ui-tag-red-text": isOver,
        "text-ui-tag-orange-text": !isOver && seconds < SOON_SECONDS,
        "text-ui-tag-green-text": seconds >= SOON_SECONDS,
      })}
    >
      <Icon aria-hidden />
      {t(isOver ? "due.over" : "due.left", { duration: format.duration(seconds) })}
    </time>
  )
}
