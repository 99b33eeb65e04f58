import { useSpan } from "../../../hooks/use-span"
import { parseDuration } from "../../../lib/target-duration"
import { TextField } from "./text-field"

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  /** shown while what is typed means nothing */
  hint?: string
  error?: string
  isOptional?: boolean
}

/** A span as people type it ("2h 30m"); below stands what was understood. */
export const DurationField = ({ value, hint, ...props }: Props) => {
  const span = useSpan()
  const minutes = parseDuration(value)
  return (
    <TextField {...props} value={value} hint={minutes === null ? hint : `= ${span(minutes)}`} />
  )
}
