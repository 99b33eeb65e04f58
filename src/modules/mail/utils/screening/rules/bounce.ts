import type { ScreeningRule } from "../verdict"

const DELIVERY_REPORT = /^multipart\/report\b.*report-type\s*=\s*"?delivery-status/i

/** Delivery reports, RFC 3464 or recognised by shape while parsing. */
export const bounce: ScreeningRule = ({ headers, deliveryReport }) =>
  deliveryReport !== null ||
  headers["x-failed-recipients"] !== undefined ||
  DELIVERY_REPORT.test(headers["content-type"] ?? "")
    ? { kind: "bounce" }
    : null
