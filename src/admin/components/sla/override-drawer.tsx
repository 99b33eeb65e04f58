import { Button, Drawer, toast } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { useChooseSlaPolicy } from "../../hooks/ticket-actions"
import { useSlaPolicies } from "../../hooks/sla-policies"
import { useReturnFocus } from "../../hooks/use-return-focus"
import { messageOf } from "../../lib/client"
import { SelectField, TextareaField } from "../settings/form"

interface OverrideDrawerProps {
  ticket: TicketDTO
  onClose: () => void
}

/** A manager's own choice of policy, with a reason; or back to what the rules say. */
export const OverrideDrawer = ({ ticket, onClose }: OverrideDrawerProps) => {
  const { t } = useTranslation("helpdesk")
  const { data: policies = [] } = useSlaPolicies()
  const chosen = ticket.sla_choice?.because === "manual" ? ticket.sla_policy_id : null
  const [policyId, setPolicyId] = useState(chosen)
  const [reason, setReason] = useState("")
  const [isChecked, setIsChecked] = useState(false)
  const choose = useChooseSlaPolicy(ticket.id)
  const focus = useReturnFocus()
  const needsReason = policyId !== null && reason.trim() === ""

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (needsReason) {
      return
    }
    const policy = policies.find((one) => one.id === policyId)?.name
    choose.mutate(
      { sla_policy_id: policyId, ...(reason.trim() && { reason: reason.trim() }) },
      {
        onSuccess: () => {
          toast.success(
            policy ? t("sla.override.done", { policy }) : t("sla.override.automaticDone")
          )
          onClose()
        },
        onError: (error) => toast.error(messageOf(error)),
      }
    )
  }

  return (
    <Drawer open onOpenChange={(open) => open || onClose()}>
      <Drawer.Content {...focus}>
        <Drawer.Header>
          <Drawer.Title>{t("sla.override.title")}</Drawer.Title>
          <Drawer.Description>{t("sla.override.hint")}</Drawer.Description>
        </Drawer.Header>
        <form className="flex flex-1 flex-col overflow-hidden" noValidate onSubmit={submit}>
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
            <SelectField
              label={t("sla.override.policy")}
              value={policyId}
              onChange={setPolicyId}
              noneLabel={t("sla.override.automatic")}
              options={policies.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextareaField
              label={t("sla.override.reason")}
              hint={t("sla.override.reasonHint")}
              isOptional={policyId === null}
              error={isChecked && needsReason ? t("sla.override.needReason") : undefined}
              value={reason}
              onChange={setReason}
            />
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button type="button" size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            <Button
              type="submit"
              size="small"
              disabled={policyId === chosen}
              isLoading={choose.isPending}
            >
              {t("sla.override.submit")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
