/** Whether an address is one of these, with or without a `+detail` (RFC 5233). */
export function isOwnAddress(address: string, own: string[]): boolean {
  const wanted = address.toLowerCase()
  return own.some((candidate) => {
    const known = candidate.toLowerCase()
    const at = known.lastIndexOf("@")
    return (
      wanted === known ||
      (wanted.startsWith(`${known.slice(0, at)}+`) && wanted.endsWith(known.slice(at)))
    )
  })
}
