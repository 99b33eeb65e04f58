export { judgeBounce, type BounceVerdict, type SentMail } from "./judge-bounce"
