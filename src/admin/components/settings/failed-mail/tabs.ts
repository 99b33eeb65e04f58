import type { InboundState } from "../../../../types"

export const FAILED_MAIL_TABS = ["failed", "ignored", "all", "outbound"] as const
export type FailedMailTab = (typeof FAILED_MAIL_TABS)[number]

/** The states one tab of incoming mail lists; undefined for every state. */
export const STATE_OF_TAB: Record<Exclude<FailedMailTab, "outbound">, InboundState | undefined> = {
  failed: "failed",
  ignored: "ignored",
  all: undefined,
}

export const tabOf = (value: string | null): FailedMailTab =>
  FAILED_MAIL_TABS.find((tab) => tab === value) ?? "failed"
