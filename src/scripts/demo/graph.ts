import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** All rows of an entity that fit the filters, as the caller declares them. */
export async function findAll<Row>(
  container: MedusaContainer,
  entity: string,
  fields: (keyof Row & string)[],
  filters: Record<string, unknown> = {}
): Promise<Row[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters })
  return data as Row[]
}

/** The first of them; a seed step that builds on another finds its row or says which is missing. */
export async function findOne<Row>(
  container: MedusaContainer,
  entity: string,
  fields: (keyof Row & string)[],
  filters: Record<string, unknown> = {}
): Promise<Row> {
  const [row] = await findAll<Row>(container, entity, fields, filters)
  if (!row) throw new Error(`Demo data: no ${entity} for ${JSON.stringify(filters)}`)
  return row
}
