import { PencilSquare, Star, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { SlaPolicyDTO } from "../../../../types"
import { useDeleteSlaPolicy, useUpdateSlaPolicy } from "../../../hooks/sla-policies"
import { messageOf } from "../../../lib/client"
import { RowMenu, useDelete } from "../layout"

function useMakeDefault({ id, name }: SlaPolicyDTO) {
  const { t } = useTranslation("helpdesk")
  const prompt = usePrompt()
  const update = useUpdateSlaPolicy(id)
  return async () => {
    const isConfirmed = await prompt({
      title: t("settings.sla_policies.default_title", { name }),
      description: t("settings.sla_policies.default_text"),
      confirmText: t("settings.sla_policies.make_default"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    })
    if (isConfirmed) {
      update.mutate(
        { is_default: true },
        {
          onSuccess: () => toast.success(t("settings.sla_policies.is_default_now", { name })),
          onError: (error) =>
            toast.error(t("settings.not_saved"), { description: messageOf(error) }),
        }
      )
    }
  }
}

export const GeneralMenu = ({ policy }: { policy: SlaPolicyDTO }) => {
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  const makeDefault = useMakeDefault(policy)
  const confirmDelete = useDelete()
  const { mutateAsync } = useDeleteSlaPolicy()

  const remove = async () => {
    const isGone = await confirmDelete({
      title: t("settings.sla_policies.delete_title", { name: policy.name }),
      description: t("settings.sla_policies.delete_text"),
      run: () => mutateAsync(policy.id),
      done: t("settings.deleted", { name: policy.name }),
      archived: t("settings.archived", { name: policy.name }),
    })
    if (isGone) {
      navigate("/settings/helpdesk/sla-policies", { replace: true })
    }
  }

  return (
    <RowMenu
      label={t("settings.actions_for", { name: policy.name })}
      groups={[
        {
          actions: [
            { label: t("actions.edit"), icon: <PencilSquare />, to: "edit/general" },
            ...(policy.is_default
              ? []
              : [
                  {
                    label: t("settings.sla_policies.make_default"),
                    icon: <Star />,
                    onClick: () => void makeDefault(),
                  },
                ]),
          ],
        },
        {
          actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove() }],
        },
      ]}
    />
  )
}
