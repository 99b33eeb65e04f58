import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import AccountModule from "../modules/account"

/** customer_service.order through the column order_id. */
export default defineLink(
  { linkable: AccountModule.linkable.customerService, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
