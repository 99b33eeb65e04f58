import { z } from "@medusajs/framework/zod"

/** `a=1&a=2`, `a[]=1&a[]=2` and `a=1` all mean a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).min(1).max(50).optional()
  )

/** `true` and `false` as query strings write them. */
export const queryBoolean = z
  .enum(["true", "false"])
  .transform((value) => value === "true")
  .optional()

/** limit and offset of a list; `max` is the most one page may hold. */
export const paging = (limit: number, max = 100) => ({
  limit: z.coerce.number().int().min(1).max(max).default(limit),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
})

/** Where a list may be read to its end; `limit` as above. */
export const deepPaging = (limit: number, max: number) => ({
  ...paging(limit, max),
  offset: z.coerce.number().int().min(0).default(0),
})

/** `created_at` or `-created_at`; an order by anything else has no index or no column. */
export const sortableBy = (...columns: string[]) =>
  z.enum(columns.flatMap((column) => [column, `-${column}`])).optional()

/** ISO 8601 with a time zone. Year 0 is none of PostgreSQL's. */
export const dateTime = z.iso
  .datetime({ offset: true })
  .refine((text) => !text.startsWith("0000"), "The year must be 0001 or later")
