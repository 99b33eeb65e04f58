import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text, toast } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useCreateTicket } from "../../hooks/tickets"
import { messageOf } from "../../lib/client"
import { checkNewTicket, type NewTicket, toCreateBody } from "../../lib/new-ticket"
import { ticketNumber } from "../../lib/people"
import { CreateTicketFields } from "./create-ticket-fields"

/** @param start what is filled in already */
export const CreateTicketForm = ({ start }: { start: NewTicket }) => {
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  const create = useCreateTicket()
  const [values, setValues] = useState<NewTicket>(start)
  const [wasTried, setWasTried] = useState(false)
  const problems = checkNewTicket(values)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (problems.length > 0) {
      return
    }
    create.mutate(toCreateBody(values), {
      onSuccess: ({ ticket }) => {
        toast.success(t("create.done", { number: ticketNumber(ticket.display_id) }))
        navigate(`/helpdesk/tickets/${ticket.id}`, { replace: true })
      },
      onError: (error) => toast.error(messageOf(error)),
    })
  }

  return (
    <form onSubmit={submit} className="flex flex-1 flex-col overflow-hidden">
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
        <div className="flex w-full max-w-[720px] flex-col gap-y-8 px-2">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading>{t("create.title")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("create.hint")}
              </Text>
            </RouteFocusModal.Description>
          </div>
          <CreateTicketFields
            values={values}
            onChange={(changes) => setValues((before) => ({ ...before, ...changes }))}
            problems={wasTried ? problems : []}
          />
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button size="small" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button size="small" type="submit" isLoading={create.isPending}>
          {t("create.submit")}
        </Button>
      </RouteFocusModal.Footer>
    </form>
  )
}
