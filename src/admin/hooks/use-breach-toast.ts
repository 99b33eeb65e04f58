import { toast } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { isBreachNews } from "../lib/breach-news"
import { useMe } from "./agents"

/** The next news takes the place of the last: a pile of them would all say how many by now. */
const TOAST_ID = "helpdesk-breached"

const keyOf = (userId: string) => `helpdesk:breached:${userId}`

function lastLook(userId: string): number | null {
  const stored = window.localStorage.getItem(keyOf(userId))
  return stored === null ? null : Number(stored)
}

/** Says once that more of the viewer's tickets are overdue; the tabs of a browser share that once. */
export function useBreachToast(breached: number | undefined, inboxPath: string) {
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  const userId = useMe().data?.user_id
  useEffect(() => {
    if (breached === undefined || !userId) {
      return
    }
    const isNews = isBreachNews(lastLook(userId), breached)
    window.localStorage.setItem(keyOf(userId), String(breached))
    if (isNews) {
      toast.warning(t("sla.topbar.toast"), {
        id: TOAST_ID,
        description: t("sla.topbar.toastText", { count: breached }),
        duration: 15_000,
        action: {
          label: t("sla.topbar.show"),
          altText: t("sla.topbar.show"),
          onClick: () => navigate(inboxPath),
        },
      })
    }
    // the words and the way there do not make news of an old number
  }, [breached, userId])
}
