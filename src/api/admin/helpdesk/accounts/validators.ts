import { z } from "@medusajs/framework/zod"
import { ACCOUNT_FLAGS } from "../../../../types"
import { singleLine } from "../../../utils/single-line"

const reference = z.string().min(1).max(100).nullable().optional()
const unique = <Item>(items: Item[]): Item[] => [...new Set(items)]

const email = z.email("An extra address is a mail address").transform((text) => text.toLowerCase())

/** RFC 1035 names; `@acme.test` is how people write a mail domain. */
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ""))
  .pipe(
    z
      .string()
      .max(253)
      .regex(
        /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u,
        "A domain looks like acme.com"
      )
  )

export const SaveAccount = z.strictObject({
  tier_id: reference,
  contract_type: singleLine(60, 1).nullable().optional(),
  contract_ends_at: z.iso.date("A date is written YYYY-MM-DD").nullable().optional(),
  sla_policy_id: reference,
  account_manager_id: reference,
  payment_terms_days: z.number().int().min(0).max(730).nullable().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "A language is a BCP 47 tag, e.g. de or en-GB")
    .max(35)
    .nullable()
    .optional(),
  flags: z.array(z.enum(ACCOUNT_FLAGS)).max(20).transform(unique).optional(),
  pinned_note: z.string().trim().max(10_000).nullable().optional(),
  extra_emails: z.array(email).max(200).transform(unique).optional(),
  domains: z.array(domain).max(100).transform(unique).optional(),
})
export type SaveAccountBody = z.infer<typeof SaveAccount>
