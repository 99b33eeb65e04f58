export { noticeRetry, type NoticeRetry } from "./retry-schedule"
export { isOutranked, whyOutdated, type Outdated } from "./why-outdated"
