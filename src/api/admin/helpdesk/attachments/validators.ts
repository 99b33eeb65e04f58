import { z } from "@medusajs/framework/zod"

export const AttachmentContent = z.strictObject({ inline: z.enum(["0", "1"]).optional() })
export type AttachmentContentQuery = z.infer<typeof AttachmentContent>
