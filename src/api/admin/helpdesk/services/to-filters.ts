import { likeLiteral } from "../../../../workflows/common/like-literal"
import type { ListServicesQuery } from "./validators"

/** `q` is part of a name, an identifier or a site; that and the kind are found in any case. */
export function toFilters({ q, customer_id, status, kind }: ListServicesQuery) {
  const pattern = q?.trim() ? `%${likeLiteral(q.trim())}%` : null
  return {
    ...(customer_id && { customer_id }),
    ...(status && { status }),
    ...(kind && { kind: { $ilike: likeLiteral(kind.trim()) } }),
    ...(pattern && {
      $or: ["name", "identifier", "site"].map((column) => ({ [column]: { $ilike: pattern } })),
    }),
  }
}
