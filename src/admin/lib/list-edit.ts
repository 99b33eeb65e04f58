/** The list with another value at `index`. */
export const replaceAt = <T>(list: readonly T[], index: number, value: T): T[] =>
  list.map((old, at) => (at === index ? value : old))

/** The list without what stands at `index`. */
export const removeAt = <T>(list: readonly T[], index: number): T[] =>
  list.filter((_, at) => at !== index)
