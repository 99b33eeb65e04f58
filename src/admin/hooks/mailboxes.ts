import { useQuery } from "@tanstack/react-query"
import type { MailboxDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

export const useMailboxes = () =>
  useQuery({
    queryKey: queryKeys.mailboxes.list(),
    queryFn: () => client.get<{ mailboxes: MailboxDTO[] }>("/helpdesk/mailboxes", { limit: 200 }),
    select: (answer) => answer.mailboxes,
    staleTime: 60_000,
  })
