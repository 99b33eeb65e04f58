import type { CustomerAccountDTO } from "../../types"
import type { AccountChanges } from "./account-requests"

/** What the form of an account holds; "" stands for nothing written. */
export interface AccountForm extends Pick<
  CustomerAccountDTO,
  "tier_id" | "sla_policy_id" | "account_manager_id" | "flags" | "extra_emails" | "domains"
> {
  contract_type: string
  contract_ends_at: string
  payment_terms_days: string
  language: string
  pinned_note: string
}

export const accountForm = (account: CustomerAccountDTO): AccountForm => ({
  tier_id: account.tier_id,
  sla_policy_id: account.sla_policy_id,
  account_manager_id: account.account_manager_id,
  flags: account.flags,
  extra_emails: account.extra_emails,
  domains: account.domains,
  contract_type: account.contract_type ?? "",
  contract_ends_at: account.contract_ends_at ?? "",
  payment_terms_days: account.payment_terms_days?.toString() ?? "",
  language: account.language ?? "",
  pinned_note: account.pinned_note ?? "",
})

const orNull = (text: string) => text.trim() || null

export const toAccountChanges = (form: AccountForm): AccountChanges => ({
  ...form,
  contract_type: orNull(form.contract_type),
  contract_ends_at: orNull(form.contract_ends_at),
  payment_terms_days: form.payment_terms_days === "" ? null : Number(form.payment_terms_days),
  language: orNull(form.language),
  pinned_note: orNull(form.pinned_note),
})

/** Dates are `YYYY-MM-DD`: a contract still counts on its last day. */
export const hasEnded = (date: string | null, today: string): boolean =>
  date !== null && date < today

/** The viewer's day as `YYYY-MM-DD`. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-")
