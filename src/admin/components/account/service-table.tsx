import { ArrowUpRightOnBox, PencilSquare, Trash } from "@medusajs/icons"
import { StatusBadge, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerServiceDTO, ServiceStatus } from "../../../types"
import { useDeleteService } from "../../hooks/services"
import { useFormat } from "../../hooks/use-format"
import { toQueryString } from "../../lib/query-string"
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

const COLUMNS = ["name", "kind", "plan", "status", "since", "renewal", "fee"] as const

/** Wider than its box it scrolls, and takes the keyboard for that. */
export const ServiceTable = ({ services, onEdit }: ServiceTableProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div
      role="region"
      aria-label={t("account.services.title")}
      tabIndex={0}
      className="focus-visible:shadow-borders-focus overflow-x-auto outline-none"
    >
      <Table>
        <Table.Header>
          <Table.Row>
            {COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                className={column === "fee" ? "text-nowrap text-right" : "text-nowrap"}
              >
                {t(`account.services.${column}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell>
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
    </div>
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
  const day = (date: string | null) => (date ? format.day(date) : "–")
  const { monthly_amount, currency_code } = service
  return (
    <Table.Row>
      <Table.Cell className="max-w-60 py-2">
        <span className="flex min-w-0 flex-col">
          <span className="text-ui-fg-base truncate" title={service.name}>
            {service.name}
          </span>
          <span className="text-ui-fg-subtle truncate">
            {[service.identifier, service.site].filter(Boolean).join(" · ")}
          </span>
        </span>
      </Table.Cell>
      <Table.Cell className="text-nowrap">{kindOf(service.kind)}</Table.Cell>
      <Table.Cell>{service.plan ?? "–"}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={STATUS_COLORS[service.status]} className="text-nowrap">
          {t(`account.services.statuses.${service.status}`)}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell className="text-nowrap">{day(service.started_at)}</Table.Cell>
      <Table.Cell className="text-nowrap">{day(service.renews_at)}</Table.Cell>
      <Table.Cell className="text-nowrap text-right tabular-nums">
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
