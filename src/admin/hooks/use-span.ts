import { useMemo } from "react"
import { hoursAndMinutes } from "../lib/target-duration"
import { useFormat } from "./use-format"

/** Business minutes in words, hours at most: "16 hr", "1 hr 30 min". */
export function useSpan(): (minutes: number) => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const unit = (name: string) =>
      new Intl.NumberFormat(locale, {
        style: "unit",
        unit: name,
        unitDisplay: "short",
        maximumFractionDigits: 2,
      })
    const units = { hour: unit("hour"), minute: unit("minute") }
    return (minutes) =>
      hoursAndMinutes(minutes)
        .map(([value, name]) => units[name].format(value))
        .join(" ")
  }, [locale])
}
