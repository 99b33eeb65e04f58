import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { messageOf } from "../../../lib/client"

interface Deletion {
  title: string
  description: string
  /** throws with the server's reason where it refuses; `archived` where history needs the name */
  run: () => Promise<{ archived?: boolean }>
  done: string
  archived?: string
}

/** Asks, deletes, and shows the server's refusal in its own words. Answers whether it is gone. */
export function useDelete() {
  const { t } = useTranslation("helpdesk")
  const prompt = usePrompt()
  return async ({ title, description, run, done, archived }: Deletion): Promise<boolean> => {
    const confirmed = await prompt({
      title,
      description,
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!confirmed) {
      return false
    }
    try {
      const outcome = await run()
      toast.success(outcome.archived && archived ? archived : done)
      return true
    } catch (error) {
      toast.error(t("settings.delete_refused"), { description: messageOf(error) })
      return false
    }
  }
}
