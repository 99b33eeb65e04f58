import type { AgentDTO, NoticeLanguage } from "../../../../types"
import type { AgentChanges } from "../../../hooks/agents"

export interface AgentForm extends Pick<AgentDTO, "role" | "manager_id" | "is_available"> {
  /** a number as typed, "" for no limit */
  capacity: string
  signature: string
  /** of notices; null is the desk's */
  language: NoticeLanguage | null
}

export const LANGUAGES = ["en", "de"] as const satisfies readonly NoticeLanguage[]

export const languageOf = (value: unknown): NoticeLanguage | null =>
  LANGUAGES.find((one) => one === value) ?? null

export const agentForm = (agent: AgentDTO): AgentForm => ({
  role: agent.role,
  manager_id: agent.manager_id,
  is_available: agent.is_available,
  capacity: agent.capacity === null ? "" : String(agent.capacity),
  signature: agent.signature ?? "",
  language: languageOf(agent.notifications?.language),
})

export const isCapacity = (text: string): boolean =>
  text.trim() === "" || (Number.isInteger(Number(text)) && Number(text) >= 0)

/** Agents may only change what they say about themselves; the rest is a manager's. */
export function agentChanges(agent: AgentDTO, form: AgentForm, isManager: boolean): AgentChanges {
  const own = {
    is_available: form.is_available,
    signature: form.signature.trim() || null,
    notifications: { ...agent.notifications, language: form.language },
  }
  return isManager
    ? {
        ...own,
        role: form.role,
        manager_id: form.manager_id,
        capacity: form.capacity.trim() === "" ? null : Number(form.capacity),
      }
    : own
}
