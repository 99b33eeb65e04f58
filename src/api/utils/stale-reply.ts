import type { MedusaResponse } from "@medusajs/framework/http"
import { STALE_REPLY } from "../../workflows/message/steps/write-reply"

/**
 * Answers 409 with `code: "stale_reply"` by itself: Medusa's error handler would replace code and
 * words of every conflict by its own. Other errors pass.
 */
export async function answerStaleReply<Result>(
  res: MedusaResponse,
  send: () => Promise<Result>
): Promise<Result | null> {
  try {
    return await send()
  } catch (error) {
    const { code, message, type } = error as { code?: string; message?: string; type?: string }
    if (code !== STALE_REPLY) {
      throw error
    }
    res.status(409).json({ code, type, message })
    return null
  }
}
