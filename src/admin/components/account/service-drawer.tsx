import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerServiceDTO } from "../../../types"
import { useCreateService, useUpdateService } from "../../hooks/services"
import { changesBetween } from "../../lib/changes-between"
import { messageOf } from "../../lib/client"
import {
  checkService,
  NEW_SERVICE,
  type ServiceForm,
  serviceForm,
  toServiceChanges,
} from "../../lib/service-form"
import { FormDrawer } from "../form-drawer"
import { ServiceFields } from "./service-fields"

interface ServiceDrawerProps {
  customerId: string
  /** null for a new one */
  service: CustomerServiceDTO | null
  onClose: () => void
}

export const ServiceDrawer = ({ customerId, service, onClose }: ServiceDrawerProps) => {
  const { t } = useTranslation("helpdesk")
  const [initial] = useState(() => (service ? serviceForm(service) : NEW_SERVICE))
  const [form, setForm] = useState<ServiceForm>(initial)
  const [isChecked, setIsChecked] = useState(false)
  const create = useCreateService(customerId)
  const update = useUpdateService(service?.id ?? "")
  const problems = checkService(form)
  const outcome = {
    onSuccess: (answer: { service: CustomerServiceDTO }) => {
      toast.success(t("account.services.saved", { name: answer.service.name }))
      onClose()
    },
    onError: (error: Error) =>
      toast.error(t("settings.not_saved"), { description: messageOf(error) }),
  }

  const submit = () => {
    setIsChecked(true)
    if (problems.length > 0) {
      return
    }
    const written = toServiceChanges(form)
    if (service) {
      update.mutate(changesBetween(toServiceChanges(initial), written), outcome)
    } else {
      create.mutate(written, outcome)
    }
  }

  return (
    <FormDrawer
      title={t(service ? "account.services.edit" : "account.services.create")}
      hint={t("account.services.hint")}
      submitLabel={t("actions.save")}
      isDirty={form !== initial}
      isSaving={create.isPending || update.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <ServiceFields
        customerId={customerId}
        form={form}
        problems={isChecked ? problems : []}
        onChange={(changes) => setForm((old) => ({ ...old, ...changes }))}
      />
    </FormDrawer>
  )
}
