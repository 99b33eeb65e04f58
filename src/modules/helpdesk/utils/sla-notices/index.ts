export { noticeRetry, type NoticeRetry } from "./retry-schedule"
export { isOutranked, whyOutdated } from "./why-outdated"
