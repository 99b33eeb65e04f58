import { useQuery } from "@tanstack/react-query"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

const HEALTH_INTERVAL = 30_000
/** On a fresh installation, whose first sweep is seconds away. */
const FIRST_SWEEP_INTERVAL = 3_000

/** Answer of `GET /admin/helpdesk/health`, as far as the overview shows it. */
export interface HealthDTO {
  mailboxes: { id: string; name: string; is_active: boolean; failing_since: string | null }[]
  queues: {
    inbound: { received: number; failed: number }
    outbound: { queued: number; failed: number }
  }
  oldest_unprocessed_mail: string | null
  sla?: SlaHealthDTO
}

export interface SlaHealthDTO {
  /** when clocks were last looked through to the end */
  last_sweep: string | null
  /** waiting for longer than they should */
  overdue_notices: number
  /** given up in the last seven days */
  failed_notices: number
  /** false where no notification provider of the shop sends e-mail */
  has_email_channel: boolean
}

export const useHealth = () =>
  useQuery({
    queryKey: queryKeys.health(),
    queryFn: () => client.get<HealthDTO>("/helpdesk/health"),
    refetchInterval: ({ state }) =>
      state.data?.sla?.last_sweep === null ? FIRST_SWEEP_INTERVAL : HEALTH_INTERVAL,
  })
