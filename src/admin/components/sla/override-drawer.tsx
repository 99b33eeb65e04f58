import { toast } from "@medusajs/ui"
import { type RefObject, useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { useChooseSlaPolicy } from "../../hooks/ticket-actions"
import { usePolicyChoices } from "../../hooks/use-known-policy"
import { messageOf } from "../../lib/client"
import { FormDrawer } from "../form-drawer"
import { SelectField, TextareaField } from "../settings/form"

interface OverrideDrawerProps {
  ticket: TicketDTO
  onClose: () => void
  returnTo: RefObject<HTMLElement>
}

/** A manager's own choice of policy, with a reason; or back to what the rules say. */
export const OverrideDrawer = ({ ticket, onClose, returnTo }: OverrideDrawerProps) => {
  const { t } = useTranslation("helpdesk")
  const chosen = ticket.sla_choice?.because === "manual" ? ticket.sla_policy_id : null
  const policies = usePolicyChoices(chosen)
  const [policyId, setPolicyId] = useState(chosen)
  const [text, setText] = useState("")
  const [isChecked, setIsChecked] = useState(false)
  const choose = useChooseSlaPolicy(ticket.id)
  const reason = text.trim()
  const needsReason = policyId !== null && reason === ""

  const submit = () => {
    setIsChecked(true)
    if (needsReason) {
      return
    }
    const policy = policies.find(({ value }) => value === policyId)?.label
    choose.mutate(
      { sla_policy_id: policyId, ...(reason && { reason }) },
      {
        onSuccess: () => {
          toast.success(t(policy ? "sla.override.done" : "sla.override.automaticDone", { policy }))
          onClose()
        },
        onError: (error) => toast.error(messageOf(error)),
      }
    )
  }

  return (
    <FormDrawer
      title={t("sla.override.title")}
      hint={t("sla.override.hint")}
      submitLabel={t("actions.apply")}
      isDirty={policyId !== chosen || reason !== ""}
      isSaving={choose.isPending}
      onSubmit={submit}
      onClose={onClose}
      returnTo={returnTo}
    >
      <SelectField
        label={t("sla.override.policy")}
        value={policyId}
        onChange={setPolicyId}
        noneLabel={t("sla.override.automatic")}
        options={policies}
      />
      <TextareaField
        label={t("sla.override.reason")}
        hint={t("sla.override.reasonHint")}
        isOptional={policyId === null}
        error={isChecked && needsReason ? t("sla.override.needReason") : undefined}
        value={text}
        onChange={setText}
      />
    </FormDrawer>
  )
}
