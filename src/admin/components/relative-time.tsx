import { useFormat } from "../hooks/use-format"
import { useNow } from "../hooks/use-now"

interface RelativeTimeProps {
  at: string
  className?: string
}

/** "5 min ago"; the exact time on hover and for machines. */
export const RelativeTime = ({ at, className }: RelativeTimeProps) => {
  const format = useFormat()
  const now = useNow()
  return (
    <time dateTime={at} title={format.dateTime(at)} className={className}>
      {format.relative(at, now)}
    </time>
  )
}
