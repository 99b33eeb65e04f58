import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import AccountModule from "../modules/account"

/** customer_account.customer through the column customer_id. */
export default defineLink(
  { linkable: AccountModule.linkable.customerAccount, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
