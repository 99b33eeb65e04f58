const COUNTER_LENGTH = 4
const CAPACITY = 32 ** COUNTER_LENGTH

/**
 * Makes ids for up to a million rows that are written together. They share the time and chance of
 * one ULID (github.com/ulid/spec) and end in a counter: drawing chance anew for each row takes
 * longer than storing it. What is made later sorts behind.
 * @param seed a ULID nobody else uses
 * @throws Error beyond a million ids
 */
export function idSource(seed: string): (prefix: string) => string {
  const shared = seed.slice(0, -COUNTER_LENGTH)
  let count = 0
  return (prefix) => {
    if (count === CAPACITY) {
      throw new Error(`helpdesk: one source makes ${CAPACITY} ids at most`)
    }
    const counter = (count++).toString(32).toUpperCase().padStart(COUNTER_LENGTH, "0")
    return `${prefix}_${shared}${counter}`
  }
}
