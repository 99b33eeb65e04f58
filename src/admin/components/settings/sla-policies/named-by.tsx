import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useSlaPolicyUses } from "../../../hooks/sla-policies"
import { useFormat } from "../../../hooks/use-format"

interface Named {
  /** of the row */
  id: string
  customerId: string
  text: string
}

interface NamesProps {
  names: Named[]
  count: number
  nothing: string
}

/** The first few with the way to their customer, and how many there are besides. */
const Names = ({ names, count, nothing }: NamesProps) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const rest = count - names.length
  if (count === 0) {
    return <>{nothing}</>
  }
  return (
    <ul className="flex flex-col gap-y-1">
      {names.map(({ id, customerId, text }) => (
        <li key={id} className="min-w-0">
          <Link
            to={`/customers/${customerId}`}
            className="text-ui-fg-base underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            {text}
          </Link>
        </li>
      ))}
      {rest > 0 && (
        <li>{t("settings.sla_policies.more", { count: rest, number: format.number(rest) })}</li>
      )}
    </ul>
  )
}

/** Customers and services that name a policy themselves: what an edit of it reaches. */
export const NamedBy = ({ policyId }: { policyId: string }) => {
  const { t } = useTranslation("helpdesk")
  const uses = useSlaPolicyUses(policyId).data
  if (!uses) {
    return null
  }
  return (
    <>
      <SectionRow
        title={t("settings.sla_policies.fields.by_account")}
        value={
          <Names
            names={uses.first_accounts.map(({ id, name }) => ({ id, customerId: id, text: name }))}
            count={uses.accounts}
            nothing={t("settings.sla_policies.no_accounts")}
          />
        }
      />
      <SectionRow
        title={t("settings.sla_policies.fields.by_service")}
        value={
          <Names
            names={uses.first_services.map(({ id, name, customer }) => ({
              id,
              customerId: customer.id,
              text: `${name} · ${customer.name}`,
            }))}
            count={uses.services}
            nothing={t("settings.sla_policies.no_services")}
          />
        }
      />
    </>
  )
}
