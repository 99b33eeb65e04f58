import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const EMAIL = "email"

const notificationModule = z.object({
  options: z.object({
    providers: z
      .array(z.object({ options: z.object({ channels: z.array(z.string()).catch([]) }).nullish() }))
      .catch([]),
    /** Medusa Cloud brings a provider of its own, given these */
    cloud: z
      .object({ api_key: z.string().min(1), endpoint: z.string().min(1) })
      .optional()
      .catch(undefined),
  }),
})

/** Whether the shop's Notification Module has somebody to send e-mail; asked of the configuration. */
export function hasEmailChannel(container: MedusaContainer): boolean {
  const { modules } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const parsed = notificationModule.safeParse(modules?.[Modules.NOTIFICATION])
  if (!parsed.success) {
    return false
  }
  const { providers, cloud } = parsed.data.options
  return Boolean(cloud) || providers.some(({ options }) => options?.channels.includes(EMAIL))
}
