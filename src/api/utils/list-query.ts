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

export const dateTime = z.iso.datetime({ offset: true })
