import { ArrowUpRightOnBox, PencilSquare, Stopwatch, Trash } from "@medusajs/icons"
import { clx, StatusBadge, Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { CustomerServiceDTO, ServiceStatus } from "../../../types"
import { useDeleteService } from "../../hooks/services"
import { useFormat } from "../../hooks/use-format"
import { usePolicyLabel } from "../../hooks/use-known-policy"
import { toQueryString } from "../../lib/query-string"
import { ScrollRegion } from "../scroll-region"
import { RowMenu, useDelete } from "../settings/layout"
import { useServiceKind } from "./use-service-kind"

const STATUS_COLORS = {
  active: "green",
  pending: "blue",
  suspended: "orange",
  ended: "grey",
} as const satisfies Record<ServiceStatus, string>

interface ServiceTableProps {
  services: CustomerServiceDTO[]
  onEdit: (service: CustomerServiceDTO) => void
}

/** Fixed shares: what is longer is cut, so that the fee and the menu stay in sight. */
const COLUMNS = [
  ["name", "w-[28%]"],
  ["kind", "w-[21%]"],
  ["status", "w-[16%]"],
  ["since", "w-[18%]"],
  ["fee", ""],
] as const

export const ServiceTable = ({ services, onEdit }: ServiceTableProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <ScrollRegion label={t("account.services.title")}>
      <Table className="min-w-[660px] table-fixed">
        <Table.Header>
          <Table.Row>
            {COLUMNS.map(([column, className]) => (
              <Table.HeaderCell key={column} className={clx("text-nowrap", className)}>
                {t(`account.services.${column}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell className="w-14">
              <span className="sr-only">{t("ticket.menuLabel")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {services.map((service) => (
            <ServiceRow key={service.id} service={service} onEdit={() => onEdit(service)} />
          ))}
        </Table.Body>
      </Table>
    </ScrollRegion>
  )
}

interface ServiceRowProps {
  service: CustomerServiceDTO
  onEdit: () => void
}

const ServiceRow = ({ service, onEdit }: ServiceRowProps) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const kindOf = useServiceKind()
  const { started_at, renews_at, monthly_amount, currency_code } = service
  return (
    <Table.Row>
      <TwoLines
        first={service.name}
        second={[service.identifier, service.site].filter(Boolean).join(" · ")}
      >
        {service.sla_policy_id && <ServicePolicy id={service.sla_policy_id} />}
      </TwoLines>
      <TwoLines first={kindOf(service.kind)} second={service.plan} />
      <Table.Cell>
        <StatusBadge color={STATUS_COLORS[service.status]} className="text-nowrap">
          {t(`account.services.statuses.${service.status}`)}
        </StatusBadge>
      </Table.Cell>
      <TwoLines
        first={started_at ? format.day(started_at) : "–"}
        second={renews_at && t("account.services.renews", { date: format.day(renews_at) })}
      />
      <Table.Cell className="text-nowrap tabular-nums">
        {monthly_amount !== null && currency_code
          ? format.money(monthly_amount, currency_code)
          : "–"}
      </Table.Cell>
      <Table.Cell className="text-right">
        <ServiceMenu service={service} onEdit={onEdit} />
      </Table.Cell>
    </Table.Row>
  )
}

/** The policy that tickets about the service get before any other. */
const ServicePolicy = ({ id }: { id: string }) => {
  const { t } = useTranslation("helpdesk")
  const name = usePolicyLabel(id) ?? "…"
  return (
    <Link
      to={`/settings/helpdesk/sla-policies/${id}`}
      title={name}
      className="hover:text-ui-fg-interactive focus-visible:shadow-borders-focus flex items-center gap-x-1 rounded outline-none"
    >
      <Stopwatch aria-hidden className="text-ui-fg-muted shrink-0" />
      <span className="truncate">{t("account.services.hasPolicy", { name })}</span>
    </Link>
  )
}

interface TwoLinesProps {
  first: string
  second: string | null
  /** a third line */
  children?: ReactNode
}

const TwoLines = ({ first, second, children }: TwoLinesProps) => (
  <Table.Cell className="py-2 pr-4">
    <span className="flex min-w-0 flex-col">
      <span className="text-ui-fg-base truncate" title={first}>
        {first}
      </span>
      {second && (
        <span className="text-ui-fg-subtle truncate" title={second}>
          {second}
        </span>
      )}
      {children}
    </span>
  </Table.Cell>
)

const ServiceMenu = ({ service, onEdit }: ServiceRowProps) => {
  const { t } = useTranslation("helpdesk")
  const { mutateAsync } = useDeleteService()
  const ask = useDelete()
  const { id, name } = service
  const remove = () =>
    ask({
      title: t("account.services.deleteTitle", { name }),
      description: t("account.services.deleteText"),
      run: () => mutateAsync(id),
      done: t("account.services.deleted", { name }),
    })
  return (
    <RowMenu
      label={t("account.services.menu", { name })}
      groups={[
        {
          actions: [
            { icon: <PencilSquare />, label: t("actions.edit"), onClick: onEdit },
            {
              icon: <ArrowUpRightOnBox />,
              label: t("account.services.tickets"),
              to: `/helpdesk${toQueryString({ view: "all_open", service_id: id })}`,
            },
          ],
        },
        {
          actions: [{ icon: <Trash />, label: t("actions.delete"), onClick: () => void remove() }],
        },
      ]}
    />
  )
}
