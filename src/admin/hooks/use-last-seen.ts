import { useEffect, useState } from "react"
import type { TimelineMessage } from "../lib/timeline-groups"

/**
 * The newest customer message the agent knows. It follows the timeline until something is being
 * written; from then on a newer message has to be acknowledged, or the server refuses the reply.
 * `newest` is undefined while the timeline is loading: a restored draft must not freeze that.
 */
export function useLastSeen(newest: TimelineMessage | null | undefined, isWriting: boolean) {
  const newestId = newest === undefined ? undefined : (newest?.id ?? null)
  const [seenId, setSeenId] = useState(newestId)
  useEffect(() => {
    setSeenId((before) => (isWriting && before !== undefined ? before : newestId))
  }, [newestId, isWriting])
  const acknowledge = () => setSeenId(newestId)
  const isBehind = isWriting && seenId !== undefined && newestId !== seenId
  return { seenId, unseen: isBehind ? newest : null, acknowledge }
}
