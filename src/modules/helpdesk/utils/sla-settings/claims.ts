import { hasWord } from "../sla/words"
import type { PolicySettings } from "./settings"

/** What chooses a policy belongs to one policy only, or the choice would depend on chance. */
export const CLAIMS = ["contract_types", "service_kinds", "category_ids", "mailbox_ids"] as const
export type Claim = (typeof CLAIMS)[number]

const WORDS: Record<Claim, string> = {
  contract_types: "contract type",
  service_kinds: "kind of service",
  category_ids: "category",
  mailbox_ids: "mailbox",
}

/** Which of a policy's claims another policy has already, in English; empty where none. */
export function claimProblems(
  policy: Pick<PolicySettings, Claim>,
  others: Pick<PolicySettings, Claim | "name">[]
): string[] {
  return CLAIMS.flatMap((claim) =>
    others.flatMap((other) =>
      policy[claim]
        .filter((value) => has(claim, other[claim], value))
        .map(
          (value) =>
            `The ${WORDS[claim]} "${value}" belongs to the policy "${other.name}" already. Take it out there first`
        )
    )
  )
}

/** A policy's claims without those that others have. */
export const freeClaims = (
  policy: Pick<PolicySettings, Claim>,
  others: Pick<PolicySettings, Claim>[]
): Pick<PolicySettings, Claim> => {
  const free = (claim: Claim) =>
    policy[claim].filter((value) => !others.some((other) => has(claim, other[claim], value)))
  return {
    contract_types: free("contract_types"),
    service_kinds: free("service_kinds"),
    category_ids: free("category_ids"),
    mailbox_ids: free("mailbox_ids"),
  }
}

/** Words are compared as the choice of a policy compares them; the others are ids. */
const has = (claim: Claim, values: string[], value: string): boolean =>
  claim === "contract_types" || claim === "service_kinds"
    ? hasWord(values, value)
    : values.includes(value)
