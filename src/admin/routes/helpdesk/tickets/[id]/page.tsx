import { type UIMatch, useParams } from "react-router-dom"
import { TicketBreadcrumb } from "../../../../components/ticket/ticket-breadcrumb"
import { TicketPage } from "../../../../components/ticket/ticket-page"

/** Another ticket is another page: nothing half-written moves along. */
const TicketRoute = () => {
  const { id = "" } = useParams()
  return <TicketPage key={id} id={id} />
}

export const handle = {
  breadcrumb: (match?: UIMatch) => <TicketBreadcrumb id={match?.params.id ?? ""} />,
}

export default TicketRoute
