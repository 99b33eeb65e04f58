import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import { findAll } from "./graph"
import type { DemoStore } from "./store"

interface DemoProduct {
  title: string
  handle: string
  description: string
  option: string
  /** monthly price in major units */
  variants: { value: string; sku: string; eur: number; gbp: number }[]
}

const products: DemoProduct[] = [
  {
    title: "SIP trunk",
    handle: "sip-trunk",
    description: "Voice lines for your telephone system, with emergency routing.",
    option: "Channels",
    variants: [
      { value: "10 channels", sku: "SIP-10", eur: 49, gbp: 43 },
      { value: "30 channels", sku: "SIP-30", eur: 119, gbp: 104 },
    ],
  },
  {
    title: "Fibre",
    handle: "fibre",
    description: "Symmetric business fibre with a fixed IPv4 address and a /56.",
    option: "Bandwidth",
    variants: [
      { value: "300M", sku: "FIBRE-300", eur: 79, gbp: 69 },
      { value: "1G", sku: "FIBRE-1000", eur: 149, gbp: 129 },
    ],
  },
  {
    title: "Hosted PBX seat",
    handle: "hosted-pbx-seat",
    description: "One extension with app, voicemail and conference room.",
    option: "Term",
    variants: [{ value: "Monthly", sku: "PBX-SEAT", eur: 12.5, gbp: 10.9 }],
  },
  {
    title: "Number block",
    handle: "number-block",
    description: "Ten consecutive geographic numbers.",
    option: "Size",
    variants: [{ value: "10 numbers", sku: "NUM-10", eur: 9, gbp: 8 }],
  },
]

export interface DemoVariant {
  id: string
  sku: string
  title: string
  eur: number
  gbp: number
}

function productInput(product: DemoProduct, salesChannelId: string) {
  return {
    title: product.title,
    handle: product.handle,
    description: product.description,
    status: ProductStatus.PUBLISHED,
    sales_channels: [{ id: salesChannelId }],
    options: [{ title: product.option, values: product.variants.map(({ value }) => value) }],
    variants: product.variants.map(({ value, sku, eur, gbp }) => ({
      title: value,
      sku,
      manage_inventory: false,
      options: { [product.option]: value },
      prices: [
        { currency_code: "eur", amount: eur },
        { currency_code: "gbp", amount: gbp },
      ],
    })),
  }
}

/** What Northwind sells; answers the variants by SKU. */
export async function seedProducts(
  container: MedusaContainer,
  { salesChannelId }: DemoStore
): Promise<Record<string, DemoVariant>> {
  const handles = products.map(({ handle }) => handle)
  const existing = await findAll<{ handle: string }>(container, "product", ["handle"], {
    handle: handles,
  })
  const missing = products.filter(({ handle }) => !existing.some((row) => row.handle === handle))
  if (missing.length)
    await createProductsWorkflow(container).run({
      input: { products: missing.map((product) => productInput(product, salesChannelId)) },
    })

  const details = products.flatMap(({ title, variants }) =>
    variants.map((variant) => ({ ...variant, title: `${title} ${variant.value}` }))
  )
  const rows = await findAll<{ id: string; sku: string }>(
    container,
    "product_variant",
    ["id", "sku"],
    { sku: details.map(({ sku }) => sku) }
  )
  return Object.fromEntries(
    details.map(({ sku, title, eur, gbp }) => [
      sku,
      { id: rows.find((row) => row.sku === sku)?.id ?? "", sku, title, eur, gbp },
    ])
  )
}
