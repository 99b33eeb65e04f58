import { useQuery } from "@tanstack/react-query"
import type { SlaRecalculationDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

const WHILE_RUNNING_MS = 1_500

/** Recalculations under way; asked again and again only while there are any. */
export const useRunningRecalculations = () =>
  useQuery({
    queryKey: queryKeys.slaRecalculations(),
    queryFn: () =>
      client.get<{ sla_recalculations: SlaRecalculationDTO[] }>("/helpdesk/sla-recalculations", {
        state: "running",
      }),
    select: (answer) => answer.sla_recalculations,
    refetchInterval: ({ state }) =>
      state.data?.sla_recalculations.length ? WHILE_RUNNING_MS : false,
  })
