import { useEffect, useState } from "react"

/** `value` once it has rested for `delay` milliseconds. */
export function useDebounced<T>(value: T, delay = 250): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), delay)
    return () => window.clearTimeout(timer)
  }, [value, delay])
  return rested
}
