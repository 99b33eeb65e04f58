export { classifyAutomation } from "./classify-automation"
export { mayAcknowledge } from "./may-acknowledge"
export type { ScreeningVerdict } from "./verdict"
