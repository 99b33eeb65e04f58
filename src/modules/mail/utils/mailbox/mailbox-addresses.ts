const ADDRESS = /^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+$/

export type AddressesResult =
  { status: "ok"; address: string; aliases: string[] } | { status: "invalid"; problem: string }

/** Lower-cased, without doubles, and the address never among its own aliases. */
export const normalizeMailboxAddresses = (address: string, aliases: string[]): AddressesResult => {
  const all = [address, ...aliases].map((text) => text.trim().toLowerCase())
  const wrong = all.find((text) => !ADDRESS.test(text) || text.length > 254)
  if (wrong !== undefined) {
    return { status: "invalid", problem: `"${wrong}" is not an e-mail address` }
  }
  const [main, ...others] = new Set(all)
  return { status: "ok", address: main, aliases: others }
}
