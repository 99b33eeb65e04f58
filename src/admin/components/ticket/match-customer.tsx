import { Button, Checkbox, Drawer, Label, Text, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketCustomerDTO, TicketDTO } from "../../../types"
import { useMatchCustomer } from "../../hooks/ticket-actions"
import { messageOf } from "../../lib/client"
import { customerName } from "../../lib/people"
import { CustomerPicker } from "../customer-picker"

interface MatchCustomerProps {
  ticket: TicketDTO
  onClose: () => void
}

export const MatchCustomer = ({ ticket, onClose }: MatchCustomerProps) => {
  const { t } = useTranslation("helpdesk")
  const [customer, setCustomer] = useState<TicketCustomerDTO | null>(null)
  const [remember, setRemember] = useState(true)
  const match = useMatchCustomer(ticket.id)
  const id = useId()
  const submit = (chosen: TicketCustomerDTO) =>
    match.mutate(
      { customer_id: chosen.id, remember: remember && ticket.requester_email !== null },
      {
        onSuccess: () => {
          toast.success(t("ticket.customer.matched", { name: customerName(chosen) }))
          onClose()
        },
        onError: (error) => toast.error(messageOf(error)),
      }
    )
  return (
    <Drawer open onOpenChange={(open) => open || onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("ticket.customer.matchTitle")}</Drawer.Title>
          <Drawer.Description>{t("ticket.customer.matchHint")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-4">
          <div className="flex flex-col gap-y-2">
            <Label htmlFor={`${id}-customer`} size="small" weight="plus">
              {t("fields.customer")}
            </Label>
            <CustomerPicker id={`${id}-customer`} value={customer} onChange={setCustomer} />
          </div>
          {ticket.requester_email && (
            <div className="flex items-start gap-x-2">
              <Checkbox
                id={`${id}-remember`}
                checked={remember}
                onCheckedChange={(checked) => setRemember(checked === true)}
              />
              <Label htmlFor={`${id}-remember`} size="small">
                {t("ticket.customer.remember", { email: ticket.requester_email })}
              </Label>
            </div>
          )}
          {customer && (
            <Text size="small" className="text-ui-fg-subtle">
              {customer.email}
            </Text>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button
            size="small"
            disabled={!customer}
            isLoading={match.isPending}
            onClick={() => customer && submit(customer)}
          >
            {t("ticket.customer.match")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
