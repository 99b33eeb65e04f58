import { PencilSquare, StarSolid, Trash } from "@medusajs/icons"
import { Button, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CustomerTierDTO } from "../../../../types"
import { useCustomerGroup } from "../../../hooks/customer-groups"
import { useSlaPolicies } from "../../../hooks/sla-policies"
import { useDeleteTier, useTiers } from "../../../hooks/tiers"
import { TierBadge } from "../../account/tier-badge"
import { EmptyState } from "../../empty-state"
import { PriorityBadge } from "../../priority-badge"
import { QueryContent, RowMenu, Section, useDelete, useIsManager } from "../layout"

const AddTier = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to="create">{t("settings.tiers.add")}</Link>
    </Button>
  )
}

const TierMenu = ({ tier }: { tier: CustomerTierDTO }) => {
  const { t } = useTranslation("helpdesk")
  const confirmDelete = useDelete()
  const { mutateAsync } = useDeleteTier()
  const remove = () =>
    confirmDelete({
      title: t("settings.tiers.delete_title", { name: tier.name }),
      description: t("settings.tiers.delete_text"),
      run: () => mutateAsync(tier.id),
      done: t("settings.deleted", { name: tier.name }),
      archived: t("settings.archived", { name: tier.name }),
    })
  return (
    <RowMenu
      label={t("settings.actions_for", { name: tier.name })}
      groups={[
        { actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: `edit/${tier.id}` }] },
        {
          actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove() }],
        },
      ]}
    />
  )
}

const TierRow = ({ tier, isManager }: { tier: CustomerTierDTO; isManager: boolean }) => {
  const { t } = useTranslation("helpdesk")
  const group = useCustomerGroup(tier.customer_group_id).data
  const policy = useSlaPolicies().data?.find(({ id }) => id === tier.sla_policy_id)
  return (
    <Table.Row>
      <Table.Cell>
        <TierBadge tier={tier} />
      </Table.Cell>
      <Table.Cell className="tabular-nums">{tier.rank}</Table.Cell>
      <Table.Cell>
        {tier.customer_group_id ? (
          <Link
            to={`/customer-groups/${tier.customer_group_id}`}
            className="hover:text-ui-fg-interactive"
          >
            {group?.name ?? "–"}
          </Link>
        ) : (
          t("settings.tiers.no_group")
        )}
      </Table.Cell>
      <Table.Cell>
        {policy ? (
          <Link
            to={`/settings/helpdesk/sla-policies/${policy.id}`}
            className="hover:text-ui-fg-interactive"
          >
            {policy.name}
          </Link>
        ) : (
          t("settings.tiers.no_policy")
        )}
      </Table.Cell>
      <Table.Cell>
        {tier.min_priority ? <PriorityBadge priority={tier.min_priority} /> : "–"}
      </Table.Cell>
      <Table.Cell className="w-12 text-right">
        {isManager ? <TierMenu tier={tier} /> : null}
      </Table.Cell>
    </Table.Row>
  )
}

const TierTable = ({ tiers, isManager }: { tiers: CustomerTierDTO[]; isManager: boolean }) => {
  const { t } = useTranslation("helpdesk")
  const highestFirst = [...tiers].sort((one, other) => other.rank - one.rank)
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.tiers.tier")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.tiers.rank")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.tiers.group")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.tiers.policy")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.tiers.min_priority")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("settings.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {highestFirst.map((tier) => (
            <TierRow key={tier.id} tier={tier} isManager={isManager} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** A tier is worth most with a policy of its own, so without any that is the next step. */
const NoTiers = ({ isManager }: { isManager: boolean }) => {
  const { t } = useTranslation("helpdesk")
  const lacksPolicy = useSlaPolicies().data?.length === 0
  return (
    <EmptyState
      icon={<StarSolid />}
      title={t("settings.tiers.empty")}
      hint={t(`settings.tiers.${lacksPolicy ? "empty_policies" : "empty_hint"}`)}
    >
      {isManager && lacksPolicy ? (
        <Button size="small" variant="secondary" asChild>
          <Link to="/settings/helpdesk/sla-policies">{t("account.setUpPolicies")}</Link>
        </Button>
      ) : null}
      {isManager && !lacksPolicy ? <AddTier /> : null}
    </EmptyState>
  )
}

export const TierList = () => {
  const { t } = useTranslation("helpdesk")
  const tiers = useTiers()
  const isManager = useIsManager()
  return (
    <Section
      level="h1"
      title={t("settings.tiers.title")}
      subtitle={t("settings.tiers.subtitle")}
      actions={isManager ? <AddTier /> : null}
    >
      <QueryContent query={tiers}>
        {(list) =>
          list.length > 0 ? (
            <TierTable tiers={list} isManager={isManager} />
          ) : (
            <NoTiers isManager={isManager} />
          )
        }
      </QueryContent>
    </Section>
  )
}
