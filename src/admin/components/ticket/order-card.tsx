import { SectionRow } from "@medusajs/dashboard/components"
import { useOrder } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TicketDTO } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { SideCard } from "./side-card"

export const OrderCard = ({ ticket }: { ticket: TicketDTO }) =>
  ticket.order_id ? <KnownOrder orderId={ticket.order_id} /> : null

const KnownOrder = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const { order } = useOrder(orderId, { fields: "id,display_id,total,currency_code,created_at" })
  return order ? (
    <SideCard title={t("ticket.order.title")}>
      <SectionRow
        title={format.date(String(order.created_at))}
        value={
          <span className="flex flex-col">
            <Link
              to={`/orders/${orderId}`}
              className="text-ui-fg-base underline underline-offset-2"
            >
              {t("ticket.order.view", { number: order.display_id })}
            </Link>
            <span>{format.money(order.total, order.currency_code)}</span>
          </span>
        }
      />
    </SideCard>
  ) : null
}
