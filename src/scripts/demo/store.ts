import { createRegionsWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findAll, findOne } from "./graph"

export interface DemoStore {
  salesChannelId: string
  publishableKey: string
  /** region ids by currency code */
  regions: Record<string, string>
}

const regions = [
  { name: "Germany", currency_code: "eur", countries: ["de"] },
  { name: "United Kingdom", currency_code: "gbp", countries: ["gb"] },
]

async function seedRegions(container: MedusaContainer): Promise<Record<string, string>> {
  type Region = { id: string; currency_code: string }
  const existing = await findAll<Region>(container, "region", ["id", "currency_code"])
  const ids = Object.fromEntries(existing.map(({ id, currency_code }) => [currency_code, id]))
  const missing = regions.filter(({ currency_code }) => !ids[currency_code])
  if (!missing.length) return ids
  const { result } = await createRegionsWorkflow(container).run({ input: { regions: missing } })
  for (const { id, currency_code } of result) ids[currency_code] = id
  return ids
}

/** Northwind's store with its currencies and regions; channel and key are Medusa's defaults. */
export async function seedStore(container: MedusaContainer): Promise<DemoStore> {
  const store = await findOne<{ id: string; default_sales_channel_id: string }>(
    container,
    "store",
    ["id", "default_sales_channel_id"]
  )
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Northwind Telecom",
        supported_currencies: [
          { currency_code: "eur", is_default: true },
          { currency_code: "gbp", is_default: false },
        ],
      },
    },
  })
  const key = await findOne<{ token: string }>(container, "api_key", ["token"], {
    type: "publishable",
  })
  return {
    salesChannelId: store.default_sales_channel_id,
    publishableKey: key.token,
    regions: await seedRegions(container),
  }
}
