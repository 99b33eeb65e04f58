export { noticeRetry, type NoticeRetry } from "./retry-schedule"
export { whyOutdated } from "./why-outdated"
