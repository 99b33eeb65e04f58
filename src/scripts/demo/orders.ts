import { createOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { CLINIC, HOTEL, LOGISTICS, SHOPPER, WORKSHOP, type DemoCustomers } from "./customers"
import { findAll } from "./graph"
import type { DemoVariant } from "./products"
import type { DemoStore } from "./store"

const germany = { address_1: "Hauptstraße 12", city: "Berlin", postal_code: "10115", country: "de" }
const britain = {
  address_1: "4 Canal Street",
  city: "Manchester",
  postal_code: "M1 3HE",
  country: "gb",
}

interface DemoOrder {
  email: string
  currency: "eur" | "gbp"
  address: typeof germany
  lines: [sku: string, quantity: number][]
}

const orders: DemoOrder[] = [
  {
    email: CLINIC,
    currency: "eur",
    address: germany,
    lines: [
      ["SIP-30", 2],
      ["NUM-10", 4],
    ],
  },
  {
    email: CLINIC,
    currency: "eur",
    address: germany,
    lines: [
      ["FIBRE-1000", 1],
      ["PBX-SEAT", 60],
    ],
  },
  {
    email: WORKSHOP,
    currency: "eur",
    address: germany,
    lines: [
      ["SIP-10", 1],
      ["FIBRE-300", 1],
    ],
  },
  {
    email: HOTEL,
    currency: "eur",
    address: germany,
    lines: [
      ["FIBRE-1000", 2],
      ["PBX-SEAT", 24],
    ],
  },
  {
    email: LOGISTICS,
    currency: "gbp",
    address: britain,
    lines: [
      ["SIP-30", 3],
      ["NUM-10", 2],
    ],
  },
  { email: SHOPPER, currency: "eur", address: germany, lines: [["PBX-SEAT", 1]] },
]

/** A few orders, so that a customer's page and an order's page have something to show. */
export async function seedOrders(
  container: MedusaContainer,
  store: DemoStore,
  customers: DemoCustomers,
  variants: Record<string, DemoVariant>
): Promise<void> {
  const ordered = await findAll<{ customer_id: string }>(container, "order", ["customer_id"], {
    customer_id: Object.values(customers).map(({ id }) => id),
  })
  if (ordered.length) return
  for (const { email, currency, address, lines } of orders) {
    const { country, ...place } = address
    const { id, first_name, last_name } = customers[email]
    await createOrderWorkflow(container).run({
      input: {
        email,
        customer_id: id,
        currency_code: currency,
        region_id: store.regions[currency],
        sales_channel_id: store.salesChannelId,
        shipping_address: { ...place, country_code: country, first_name, last_name },
        items: lines.map(([sku, quantity]) => ({
          variant_id: variants[sku].id,
          title: variants[sku].title,
          quantity,
          unit_price: variants[sku][currency],
        })),
      },
    })
  }
}
