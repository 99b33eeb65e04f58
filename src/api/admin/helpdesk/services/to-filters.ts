import type { ListServicesQuery } from "./validators"

/** `q` is part of a name, an identifier or a site, in any case. */
export function toFilters({ q, customer_id, status, kind }: ListServicesQuery) {
  const pattern = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, "\\$&")}%` : null
  return {
    ...(customer_id && { customer_id }),
    ...(status && { status }),
    ...(kind && { kind }),
    ...(pattern && {
      $or: ["name", "identifier", "site"].map((column) => ({ [column]: { $ilike: pattern } })),
    }),
  }
}
