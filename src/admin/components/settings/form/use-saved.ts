import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { messageOf } from "../../../lib/client"

/** What every form does after saving: say so and close; or show why the server refused. */
export function useSaved() {
  const { t } = useTranslation("helpdesk")
  const { handleSuccess } = useRouteModal()
  return {
    /** `to` is where to go instead of back to the page under the modal */
    succeed: (message: string, to?: string) => {
      toast.success(message)
      handleSuccess(to)
    },
    onError: (error: unknown) =>
      toast.error(t("settings.not_saved"), { description: messageOf(error) }),
  }
}
