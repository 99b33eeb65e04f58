import { useEffect, useState } from "react"

/** The time, renewed every `interval` milliseconds while the tab is looked at. */
export function useNow(interval = 30_000): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const tick = () => document.hidden || setNow(new Date())
    const timer = window.setInterval(tick, interval)
    document.addEventListener("visibilitychange", tick)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener("visibilitychange", tick)
    }
  }, [interval])
  return now
}
