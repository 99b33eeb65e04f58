import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** PostgreSQL stores neither U+0000 in text nor half a surrogate pair in jsonb. */
const UNSTORABLE = /\0|\p{Cs}/u

/**
 * Middleware: answers 400 to what would only fail in the database. One place for every route, as
 * any parameter may end in a query.
 */
export function refuseUnstorableText(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (!req.originalUrl.includes("%00") && !isUnstorable(req.body)) {
    return next()
  }
  next(
    new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The request contains a NUL character or half a surrogate pair, which cannot be stored. Remove it and send the request again"
    )
  )
}

/** A list of what is left, no recursion: bodies may be nested as deep as they are long. */
export function isUnstorable(value: unknown): boolean {
  const left = [value]
  while (left.length > 0) {
    const current = left.pop()
    if (typeof current === "string" && UNSTORABLE.test(current)) {
      return true
    }
    if (typeof current === "object" && current !== null && !ArrayBuffer.isView(current)) {
      for (const [key, inner] of Object.entries(current)) {
        left.push(key, inner)
      }
    }
  }
  return false
}
