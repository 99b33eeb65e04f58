import type { ListServicesQuery } from "./validators"

const literal = (text: string): string => text.trim().replace(/[\\%_]/g, "\\$&")

/** `q` is part of a name, an identifier or a site; that and the kind are found in any case. */
export function toFilters({ q, customer_id, status, kind }: ListServicesQuery) {
  const pattern = q?.trim() ? `%${literal(q)}%` : null
  return {
    ...(customer_id && { customer_id }),
    ...(status && { status }),
    ...(kind && { kind: { $ilike: literal(kind) } }),
    ...(pattern && {
      $or: ["name", "identifier", "site"].map((column) => ({ [column]: { $ilike: pattern } })),
    }),
  }
}
