import type { ScreeningRule } from "../verdict"

/** Our own automatic mail looping back carries our marker; it must never start a second round. */
export const ownMail: ScreeningRule = ({ headers }) =>
  headers["x-helpdesk-auto"] === undefined
    ? null
    : { kind: "automatic", because: "x-helpdesk-auto" }
