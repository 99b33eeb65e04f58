/** The entries that a form has changed: what it leaves alone, others may have changed meanwhile. */
export const changesBetween = <T extends object>(before: T, after: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof T])
    )
  ) as Partial<T>
