import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useFormat } from "../../hooks/use-format"
import { useTicketCounts } from "../../hooks/tickets"
import {
  type InboxState,
  type InboxView,
  INBOX_VIEWS,
  inView,
  toInboxParams,
} from "../../lib/inbox-query"

/** From here on the server stops counting. */
const COUNT_CAP = 10_000

interface ViewTabsProps {
  state: InboxState
  onChoose: (view: InboxView) => void
}

/** Views are links: they open in a new tab and the back button knows them. */
export const ViewTabs = ({ state, onChoose }: ViewTabsProps) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const { data: counts } = useTicketCounts()
  const countOf = (count: number) =>
    count >= COUNT_CAP ? `${format.number(COUNT_CAP)}+` : format.number(count)
  return (
    <nav aria-label={t("inbox.viewsLabel")} className="flex flex-wrap gap-1 px-6 py-3">
      {INBOX_VIEWS.map((view) => {
        const params = toInboxParams(inView(state, view))
        const isCurrent = view === state.view
        return (
          <Link
            key={view}
            to={`?${params}`}
            onClick={() => onChoose(view)}
            aria-current={isCurrent ? "page" : undefined}
            className={clx(
              "txt-compact-small-plus transition-fg text-ui-fg-subtle inline-flex items-center gap-x-1.5 rounded-full border border-transparent px-2.5 py-1 outline-none",
              "hover:text-ui-fg-base focus-visible:shadow-borders-focus",
              isCurrent && "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest"
            )}
          >
            {t(`inbox.views.${view}`)}
            {counts && (
              <span className="text-ui-fg-subtle txt-compact-small tabular-nums">
                {countOf(counts[view])}
              </span>
            )}
          </Link>
        )
      })}
    </nav>
  )
}
