import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../hooks/use-format"

interface InboxPagingProps {
  shown: number
  count: number
  isCapped: boolean
  nextCursor: string | null
  isFirstPage: boolean
  nextPage: (cursor: string) => void
  previousPage: () => void
}

export const InboxPaging = (props: InboxPagingProps) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const { nextCursor } = props
  return (
    <nav
      aria-label={t("inbox.list.paging")}
      className="text-ui-fg-subtle txt-compact-small flex items-center justify-between px-6 py-3"
    >
      <span className="tabular-nums" aria-live="polite">
        {t("inbox.list.shown", {
          shown: format.number(props.shown),
          count: `${format.number(props.count)}${props.isCapped ? "+" : ""}`,
        })}
      </span>
      <div className="flex gap-x-2">
        <Button
          size="small"
          variant="transparent"
          disabled={props.isFirstPage}
          onClick={props.previousPage}
        >
          {t("inbox.list.previous")}
        </Button>
        <Button
          size="small"
          variant="transparent"
          disabled={!nextCursor}
          onClick={() => nextCursor && props.nextPage(nextCursor)}
        >
          {t("inbox.list.next")}
        </Button>
      </div>
    </nav>
  )
}
