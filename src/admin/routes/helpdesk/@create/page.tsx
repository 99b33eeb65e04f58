import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useLocation } from "react-router-dom"
import { CreateTicketForm } from "../../../components/create/create-ticket-form"

const CreateTicketRoute = () => {
  const { search } = useLocation()
  return (
    <RouteFocusModal prev={`/helpdesk${search}`}>
      <CreateTicketForm />
    </RouteFocusModal>
  )
}

export default CreateTicketRoute
