import { hkdfSync } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import { NOTICE_LANGUAGES } from "../types"

const schema = z.object({
  /** secrets of mailboxes are encrypted and reply addresses signed with keys derived from this */
  encryption_key: z.string().min(16, "use at least 16 characters").optional(),
  /** keys still accepted for reading after a rotation, newest first */
  previous_encryption_keys: z.array(z.string().min(16)).default([]),
  /** e-mail addresses of users who are managers whatever their profile says */
  managers: z.array(z.string()).default([]),
  /** where agents open the admin, e.g. https://shop.example.com/app: links in notices lead there */
  admin_url: z.url({ protocol: /^https?$/ }).optional(),
  /** of notices to agents who have not chosen one themselves */
  language: z.enum(NOTICE_LANGUAGES).default("en"),
  undo_send_seconds: z.number().int().min(0).max(120).default(10),
  acknowledgements_per_address_per_hour: z.number().int().min(0).default(3),
  acknowledgements_per_hour: z.number().int().min(0).default(500),
  parse: z
    .object({
      threads: z.number().int().min(1).max(16).default(2),
      timeout_ms: z.number().int().min(1000).default(30000),
      memory_mb: z.number().int().min(64).default(256),
    })
    .prefault({}),
})

export type HelpdeskOptions = z.infer<typeof schema>

/**
 * Reads the plugin's options; every module gets the same object from Medusa.
 * @throws MedusaError(INVALID_ARGUMENT) naming the option that is wrong
 */
export const parseOptions = (raw: unknown): HelpdeskOptions => {
  const parsed = schema.safeParse(raw ?? {})
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ")
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `medusa-plugin-helpdesk: these options are not usable: ${problems}`
    )
  }
  const encryption_key = parsed.data.encryption_key ?? process.env.HELPDESK_ENCRYPTION_KEY
  return { ...parsed.data, encryption_key }
}

/**
 * 32-byte keys for one purpose, current key first (RFC 5869).
 * @throws MedusaError(NOT_ALLOWED) where the operator gave no key
 */
export const deriveKeys = (options: HelpdeskOptions, purpose: "secrets" | "signing"): Buffer[] => {
  if (!options.encryption_key) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "medusa-plugin-helpdesk has no encryption_key. Set the plugin option `encryption_key` (or HELPDESK_ENCRYPTION_KEY) to a random text of at least 16 characters, e.g. from `openssl rand -base64 32`"
    )
  }
  return [options.encryption_key, ...options.previous_encryption_keys].map((key) =>
    Buffer.from(hkdfSync("sha256", key, "medusa-plugin-helpdesk", purpose, 32))
  )
}
