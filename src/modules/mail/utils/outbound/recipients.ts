import type { EmailAddress } from "../../../../types/parsed-email"

export interface Recipients {
  to: EmailAddress[]
  cc: EmailAddress[]
}

/** `support+token@x.org` is `support@x.org` to us: a reply address must not come back as a recipient. */
const withoutDetail = (address: string): string => address.toLowerCase().replace(/\+[^@]*@/, "@")

/** Everybody once and none of our own mailboxes, or our answers would come in as new mail. */
export const replyRecipients = (
  { to, cc }: Recipients,
  ownAddresses: readonly string[]
): Recipients => {
  const own = new Set(ownAddresses.map((address) => address.toLowerCase()))
  const seen = new Set<string>()
  const isNew = ({ address }: EmailAddress): boolean => {
    const key = address.toLowerCase()
    const isOurs = own.has(key) || own.has(withoutDetail(key))
    if (isOurs || seen.has(key)) {
      return false
    }
    seen.add(key)
    return true
  }
  return { to: to.filter(isNew), cc: cc.filter(isNew) }
}
