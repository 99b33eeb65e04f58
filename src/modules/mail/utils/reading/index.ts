export type { Cursor } from "./cursor"
export { composeExcerpt } from "./compose-excerpt"
export {
  planFetch,
  SMALL_MAIL,
  type FetchRules,
  type FetchStep,
  type MailOnServer,
  type PlannedMail,
} from "./plan-fetch"
export { reconnectDelay } from "./reconnect-delay"
