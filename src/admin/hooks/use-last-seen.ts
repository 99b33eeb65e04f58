import { useEffect, useState } from "react"
import type { TimelineMessage } from "../lib/timeline-groups"

/**
 * The newest customer message the agent knows. It follows the timeline until something is being
 * written; from then on a newer message has to be acknowledged, or the server refuses the reply.
 */
export function useLastSeen(newest: TimelineMessage | null, isWriting: boolean) {
  const newestId = newest?.id ?? null
  const [seenId, setSeenId] = useState(newestId)
  useEffect(() => {
    if (!isWriting) {
      setSeenId(newestId)
    }
  }, [newestId, isWriting])
  const acknowledge = () => setSeenId(newestId)
  return { seenId, unseen: isWriting && newestId !== seenId ? newest : null, acknowledge }
}
