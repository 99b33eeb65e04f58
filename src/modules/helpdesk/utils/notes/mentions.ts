export interface Mentionable {
  user_id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/**
 * User ids of the agents a note names with `@`: by first name, full name (`@Ada Lovelace`,
 * `@ada.lovelace`) or mail address. A name two agents share mentions nobody: better a missing
 * bell than one at the wrong desk. The longest name that fits wins.
 */
export function findMentions(body: string, agents: Mentionable[]): string[] {
  const names = namesOf(agents)
  const text = body.toLowerCase()
  const found = new Set<string>()
  for (const match of text.matchAll(/(?<![\p{L}\p{N}._+-])@(?=[\p{L}\p{N}])/gu)) {
    const user_id = longestName(text, match.index + 1, names)
    if (user_id) {
      found.add(user_id)
    }
  }
  return [...found]
}

type Names = [name: string, user_id: string | null][]

function longestName(text: string, start: number, names: Names): string | null {
  const hit = names.find(
    ([name]) => text.startsWith(name, start) && isWordEnd(text, start + name.length)
  )
  return hit ? hit[1] : null
}

const isWordEnd = (text: string, at: number): boolean =>
  !/^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))

function namesOf(agents: Mentionable[]): Names {
  const owners = new Map<string, string | null>()
  for (const agent of agents) {
    for (const name of new Set(spellings(agent))) {
      const owner = owners.get(name)
      owners.set(name, owner === undefined || owner === agent.user_id ? agent.user_id : null)
    }
  }
  return [...owners].sort(([a], [b]) => b.length - a.length)
}

function spellings({ email, first_name, last_name }: Mentionable): string[] {
  const first = first_name?.trim().toLowerCase() ?? ""
  const last = last_name?.trim().toLowerCase() ?? ""
  const full = first && last ? [`${first} ${last}`, `${first}.${last}`, `${first}${last}`] : []
  return [email.toLowerCase(), first, ...full].filter(Boolean)
}
