import { useCallback, useState } from "react"

/** Chosen ids. They survive a reload of the list; the caller clears them when the list changes. */
export function useSelection() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const toggle = useCallback(
    (id: string) =>
      setIds((before) => {
        const after = new Set(before)
        return after.delete(id) ? after : after.add(id)
      }),
    []
  )
  const clear = useCallback(() => setIds((before) => (before.size ? new Set() : before)), [])
  const select = useCallback((chosen: string[]) => setIds(new Set(chosen)), [])
  return { ids, toggle, clear, select }
}

export type Selection = ReturnType<typeof useSelection>
