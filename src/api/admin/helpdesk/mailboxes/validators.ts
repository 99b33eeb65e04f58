import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { CLOSED_TICKET_POLICIES } from "../../../../types/mailbox"
import { deepPaging, sortableBy } from "../../../utils/list-query"

const MEGABYTE = 1024 * 1024
const text = (max: number) => z.string().trim().min(1).max(max)

const oauth2 = z.strictObject({
  provider: z.enum(["google", "microsoft", "custom"]).optional(),
  client_id: text(500).optional(),
  client_secret: text(4000).optional(),
  refresh_token: text(8000).optional(),
  token_url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
})

const server = {
  host: text(255).optional(),
  port: z
    .int("port is a whole number")
    .min(1, "port is between 1 and 65535")
    .max(65535, "port is between 1 and 65535")
    .optional(),
  secure: z.boolean().optional(),
  user: text(320).nullish(),
  password: text(4000).nullish(),
  oauth2: oauth2.nullish(),
}

const smtp = z.strictObject(server)
const imap = z.strictObject({
  ...server,
  folder: text(500).optional(),
  move_to: text(500).nullish(),
})

const settings = {
  aliases: z.array(text(254)).max(50).optional(),
  team_id: text(100).nullish(),
  category_id: text(100).nullish(),
  is_active: z.boolean().optional(),
  acknowledgement: z.boolean().optional(),
  survey: z.boolean().optional(),
  cutoff_at: z.iso.datetime({ offset: true }).nullish(),
  older_mail: z.enum(["skip", "import"]).optional(),
  closed_ticket_policy: z.enum(CLOSED_TICKET_POLICIES).optional(),
  reopen_days: z.int().min(0).max(3650).optional(),
  trust_reply_to: z.boolean().optional(),
  match_domains: z.boolean().optional(),
  size_limit: z
    .int()
    .min(64 * 1024)
    .max(150 * MEGABYTE)
    .optional(),
  trusted_authserv_ids: z.array(text(255)).max(20).optional(),
  signature: z.string().max(10_000).nullish(),
  language: z.enum(["en", "de"]).optional(),
  imap: imap.nullish(),
  smtp: smtp.nullish(),
}

export const CreateMailbox = z.strictObject({ ...settings, name: text(200), address: text(254) })
export type CreateMailbox = z.infer<typeof CreateMailbox>

export const UpdateMailbox = z.strictObject({
  ...settings,
  name: text(200).optional(),
  address: text(254).optional(),
})
export type UpdateMailbox = z.infer<typeof UpdateMailbox>

export const TestMailbox = z.strictObject({ imap: imap.nullish(), smtp: smtp.nullish() })
export type TestMailbox = z.infer<typeof TestMailbox>

export const ListMailboxes = createFindParams({ limit: 50, offset: 0 })
  .extend({
    q: z.string().optional(),
    is_active: z.enum(["true", "false"]).optional(),
    order: sortableBy("name", "address", "created_at", "updated_at", "id"),
    ...deepPaging(50, 1000),
  })
  .strict()
  .transform(({ is_active, ...rest }) => ({
    ...rest,
    ...(is_active ? { is_active: is_active === "true" } : {}),
  }))
