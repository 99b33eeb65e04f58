import { StarSolid } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CustomerTierDTO } from "../../../../types"
import { useCustomerGroup } from "../../../hooks/customer-groups"
import { useSlaPolicies } from "../../../hooks/sla-policies"
import { useDeleteTier, useTiers } from "../../../hooks/tiers"
import { usePolicyLabel } from "../../../hooks/use-known-policy"
import { TierBadge } from "../../account/tier-badge"
import { PriorityBadge } from "../../priority-badge"
import { EditDeleteMenu, ListSection, RowsTable } from "../layout"

const GroupLink = ({ id }: { id: string | null }) => {
  const { t } = useTranslation("helpdesk")
  const group = useCustomerGroup(id).data
  return id ? (
    <Link to={`/customer-groups/${id}`} className="hover:text-ui-fg-interactive">
      {group?.name ?? "–"}
    </Link>
  ) : (
    t("settings.tiers.no_group")
  )
}

const PolicyLink = ({ id }: { id: string | null }) => {
  const { t } = useTranslation("helpdesk")
  const label = usePolicyLabel(id)
  return id ? (
    <Link to={`/settings/helpdesk/sla-policies/${id}`} className="hover:text-ui-fg-interactive">
      {label ?? "…"}
    </Link>
  ) : (
    t("settings.tiers.no_policy")
  )
}

const TierRow = ({ tier, isManager }: { tier: CustomerTierDTO; isManager: boolean }) => {
  const { mutateAsync } = useDeleteTier()
  return (
    <Table.Row>
      <Table.Cell>
        <TierBadge tier={tier} />
      </Table.Cell>
      <Table.Cell className="tabular-nums">{tier.rank}</Table.Cell>
      <Table.Cell>
        <GroupLink id={tier.customer_group_id} />
      </Table.Cell>
      <Table.Cell>
        <PolicyLink id={tier.sla_policy_id} />
      </Table.Cell>
      <Table.Cell>
        {tier.min_priority ? <PriorityBadge priority={tier.min_priority} /> : "–"}
      </Table.Cell>
      <Table.Cell className="w-12 text-right">
        {isManager ? (
          <EditDeleteMenu
            name={tier.name}
            texts="tiers"
            editTo={`edit/${tier.id}`}
            remove={() => mutateAsync(tier.id)}
          />
        ) : null}
      </Table.Cell>
    </Table.Row>
  )
}

const highestFirst = (tiers: CustomerTierDTO[]) =>
  [...tiers].sort((one, other) => other.rank - one.rank)

const COLUMNS = ["tier", "rank", "group", "policy", "min_priority"] as const

/** A tier is worth most with a policy of its own, so without any that is the next step. */
export const TierList = () => {
  const { t } = useTranslation("helpdesk")
  const lacksPolicy = useSlaPolicies().data?.length === 0
  const policiesFirst = {
    hint: t("settings.tiers.empty_policies"),
    label: t("account.setUpPolicies"),
    to: "/settings/helpdesk/sla-policies",
  }
  return (
    <ListSection
      texts="tiers"
      icon={<StarSolid />}
      query={useTiers()}
      needs={lacksPolicy ? policiesFirst : null}
    >
      {(tiers, isManager) => (
        <RowsTable
          label={t("settings.tiers.title")}
          columns={COLUMNS.map((column) => t(`settings.tiers.${column}`))}
          hasMenu
        >
          {highestFirst(tiers).map((tier) => (
            <TierRow key={tier.id} tier={tier} isManager={isManager} />
          ))}
        </RowsTable>
      )}
    </ListSection>
  )
}
