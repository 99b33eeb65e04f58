import { useQuery } from "@tanstack/react-query"
import type { MailboxDTO } from "../../types"
import { queryKeys } from "../lib/query-keys"
import { readAll } from "../lib/read-all"

export const useMailboxes = () =>
  useQuery({
    queryKey: queryKeys.mailboxes.list(),
    queryFn: () => readAll<MailboxDTO>("/helpdesk/mailboxes", "mailboxes"),
    staleTime: 60_000,
  })
