/** Customers an address may mean, from the shop and from what agents added. All lower-cased. */
export interface CustomerDirectory {
  byEmail: Map<string, string>
  byExtraAddress: Map<string, string>
  byDomain: Map<string, string>
}

export type CustomerMatch =
  { kind: "email" | "extra_address" | "domain"; customer_id: string } | { kind: "none" }

/**
 * Whose mail this is: the exact address, then an address an agent added, then, where the mailbox
 * allows it, the domain of a company.
 */
export function matchCustomer(
  address: string | null,
  directory: CustomerDirectory,
  matchDomains: boolean
): CustomerMatch {
  if (address === null) {
    return { kind: "none" }
  }
  const wanted = address.toLowerCase()
  const exact = directory.byEmail.get(wanted)
  if (exact) {
    return { kind: "email", customer_id: exact }
  }
  const extra = directory.byExtraAddress.get(wanted)
  if (extra) {
    return { kind: "extra_address", customer_id: extra }
  }
  const company = matchDomains ? directory.byDomain.get(domainOf(wanted)) : undefined
  return company ? { kind: "domain", customer_id: company } : { kind: "none" }
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase()
}
