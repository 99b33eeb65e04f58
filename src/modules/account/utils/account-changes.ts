import type { AccountFlag } from "../../../types/account"

/** The columns of an account that people write. */
export interface AccountFields {
  tier_id: string | null
  contract_type: string | null
  contract_ends_at: string | null
  sla_policy_id: string | null
  account_manager_id: string | null
  payment_terms_days: number | null
  language: string | null
  flags: AccountFlag[]
  pinned_note: string | null
}

/** Addresses that are given replace the present ones; all of them lower-cased. */
export interface AccountChanges extends Partial<AccountFields> {
  extra_emails?: string[]
  domains?: string[]
}

export const EMPTY_ACCOUNT: AccountFields = {
  tier_id: null,
  contract_type: null,
  contract_ends_at: null,
  sla_policy_id: null,
  account_manager_id: null,
  payment_terms_days: null,
  language: null,
  flags: [],
  pinned_note: null,
}

/** An account's own columns out of a row that carries more. */
export const accountFieldsOf = (row: AccountFields): AccountFields => ({
  tier_id: row.tier_id,
  contract_type: row.contract_type,
  contract_ends_at: row.contract_ends_at,
  sla_policy_id: row.sla_policy_id,
  account_manager_id: row.account_manager_id,
  payment_terms_days: row.payment_terms_days,
  language: row.language,
  flags: row.flags,
  pinned_note: row.pinned_note,
})
