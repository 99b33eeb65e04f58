import { useMemo } from "react"
import type { SelectOption } from "../../form"

const offsetOf = (zone: string, at: Date) =>
  new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value ?? ""

/** Browsers leave UTC out; a stored zone may be an older name than theirs. */
function zonesWith(chosen: string): string[] {
  const known = Intl.supportedValuesOf("timeZone")
  const others = ["UTC", chosen].filter((zone) => zone && !known.includes(zone))
  return [...new Set(others), ...known]
}

/** Every IANA zone with its present offset, "Europe/Berlin (GMT+1)"; searchable without underscores. */
export function useTimeZoneOptions(chosen: string): SelectOption[] {
  return useMemo(() => {
    const now = new Date()
    return zonesWith(chosen).map((zone) => ({
      value: zone,
      label: `${zone.replaceAll("_", " ")} (${offsetOf(zone, now)})`,
    }))
  }, [chosen])
}
