import { z } from "@medusajs/framework/zod"

/**
 * Text that ends in a mail header: line breaks and other control characters become one space, or a
 * mail client would show them as lines of the header.
 */
export const singleLine = (max: number, min = 0, message?: string) =>
  z
    .string()
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().min(min, message).max(max))
