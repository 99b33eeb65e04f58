import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { CreateTicketForm } from "../../../components/create/create-ticket-form"
import { useNewTicketStart } from "../../../hooks/use-new-ticket-start"

const Loading = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <>
      <RouteFocusModal.Header />
      <RouteFocusModal.Title className="sr-only">{t("create.title")}</RouteFocusModal.Title>
      <div
        role="status"
        aria-label={t("states.loading")}
        className="mx-auto w-full max-w-[720px] p-16"
      >
        <Skeleton className="h-64 w-full" />
      </div>
    </>
  )
}

const CreateTicketRoute = () => {
  const { search } = useLocation()
  const start = useNewTicketStart()
  return (
    <RouteFocusModal prev={`/helpdesk${search}`}>
      {start ? <CreateTicketForm start={start} /> : <Loading />}
    </RouteFocusModal>
  )
}

export default CreateTicketRoute
