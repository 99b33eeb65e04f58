import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseFields, selectFields } from "./fields"

/** Middleware: what `fields` leaves out is taken from the answer of any GET, lists and single resources alike. */
export const applyFields = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void => {
  const { fields, ...query } = req.query
  const selection = req.method === "GET" && typeof fields === "string" ? parseFields(fields) : null
  if (req.method === "GET") {
    req.query = query
  }
  if (selection) {
    const send = res.json.bind(res)
    res.json = (body: unknown) => send(res.statusCode < 400 ? selectFields(body, selection) : body)
  }
  next()
}
