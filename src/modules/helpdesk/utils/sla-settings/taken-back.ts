import { isDeepStrictEqual } from "node:util"

export interface SettingsChange<Settings> {
  before: Settings
  written: Settings
}

/**
 * Settings with a change taken back: each as it was, where it still is what was written. What
 * somebody changed since then stays.
 * @param inOneOrder brings lists whose order means nothing into one
 */
export function takenBack<Settings extends object>(
  present: Settings,
  { before, written }: SettingsChange<Settings>,
  inOneOrder: (settings: Settings) => Settings
): Settings {
  const is = inOneOrder(present)
  const was = inOneOrder(written)
  const untouched = (Object.keys(before) as (keyof Settings)[]).filter((key) =>
    isDeepStrictEqual(is[key], was[key])
  )
  return { ...present, ...Object.fromEntries(untouched.map((key) => [key, before[key]])) }
}
