import { toast } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { TicketDTO } from "../../types"
import { breachNews, dueClock, type LastLook } from "../lib/breach-news"
import { ticketNumber } from "../lib/people"
import { useMe } from "./agents"
import { CALM_INTERVAL, useTickets } from "./tickets"

/** The next news takes the place of the last: nobody reads a pile of them. */
const TOAST_ID = "helpdesk-breached"

/** More than somebody reads in a toast. */
const MOST = 20

const keyOf = (userId: string) => `helpdesk:breached:${userId}`

function lastLook(userId: string): LastLook | null {
  const stored = window.localStorage.getItem(keyOf(userId))
  const known: unknown = stored === null ? null : JSON.parse(stored)
  return known !== null && typeof known === "object" ? (known as LastLook) : null
}

/**
 * Says once which of the viewer's deadlines have passed; the tabs of a browser share that once.
 * @param breached how many of the viewer's tickets are overdue
 */
export function useBreachToast(breached: number | undefined, inboxPath: string) {
  const tell = useTell(inboxPath)
  const userId = useMe().data?.user_id
  const { data } = useTickets(
    { mine: true, sla: "breached", order: "next_due_at", limit: MOST },
    { every: CALM_INTERVAL, enabled: Boolean(breached) }
  )
  const overdue = breached === 0 ? [] : data?.tickets
  useEffect(() => {
    if (!overdue || !userId) {
      return
    }
    const now = Date.now()
    const news = breachNews(lastLook(userId), overdue, now)
    const look: LastLook = { at: now, ids: overdue.map(({ id }) => id) }
    window.localStorage.setItem(keyOf(userId), JSON.stringify(look))
    if (news.length > 0) {
      tell(news)
    }
    // the words and the way there do not make news of what was told
  }, [data, breached, userId])
}

function useTell(inboxPath: string) {
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  return (news: TicketDTO[]) => {
    const [first] = news
    const metric = dueClock(first)?.metric ?? "first_response"
    const isOne = news.length === 1
    toast.warning(
      isOne
        ? t("sla.topbar.toastOne", { metric: t(`sla.metric.${metric}`) })
        : t("sla.topbar.toastMany", { count: news.length }),
      {
        id: TOAST_ID,
        description: isOne
          ? `${ticketNumber(first.display_id)} ${first.subject}`
          : news.map(({ display_id }) => ticketNumber(display_id)).join(", "),
        duration: 15_000,
        action: {
          label: t("sla.topbar.show"),
          altText: t("sla.topbar.show"),
          onClick: () => navigate(isOne ? `/helpdesk/tickets/${first.id}` : inboxPath),
        },
      }
    )
  }
}
