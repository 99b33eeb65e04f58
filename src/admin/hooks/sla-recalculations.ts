import { useQuery } from "@tanstack/react-query"
import type { SlaRecalculationDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

const WHILE_RUNNING_MS = 1_500
/** The server tries failed tickets again with every sweep. */
const WHILE_FAILED_MS = 30_000

const isUnfinished = ({ state }: SlaRecalculationDTO): boolean => state !== "finished"

/** The latest recalculations that are under way or failed; asked again only while there are any. */
export const useUnfinishedRecalculations = () =>
  useQuery({
    queryKey: queryKeys.slaRecalculations(),
    queryFn: () =>
      client.get<{ sla_recalculations: SlaRecalculationDTO[] }>("/helpdesk/sla-recalculations"),
    select: (answer) => answer.sla_recalculations.filter(isUnfinished),
    // somebody else may have begun one
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => {
      const unfinished = data?.sla_recalculations.filter(isUnfinished) ?? []
      if (unfinished.some(({ state }) => state === "running")) {
        return WHILE_RUNNING_MS
      }
      return unfinished.length > 0 ? WHILE_FAILED_MS : false
    },
  })
