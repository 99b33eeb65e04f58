import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { ConnectionTestResult, MailboxDTO } from "../../types"
import type { MailboxBody } from "../components/settings/mailboxes/form/mailbox-form"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

export interface ConnectionTest {
  imap: ConnectionTestResult
  smtp: ConnectionTestResult
}

export const useMailbox = (id: string) =>
  useQuery({
    queryKey: queryKeys.mailboxes.detail(id),
    queryFn: () => client.get<{ mailbox: MailboxDTO }>(`/helpdesk/mailboxes/${id}`),
    select: (answer) => answer.mailbox,
  })

function useRefreshMailboxes() {
  const cache = useQueryClient()
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: queryKeys.mailboxes.all }),
      cache.invalidateQueries({ queryKey: queryKeys.health() }),
    ])
}

export function useCreateMailbox() {
  const refresh = useRefreshMailboxes()
  return useMutation({
    mutationFn: (body: MailboxBody) =>
      client.post<{ mailbox: MailboxDTO }>("/helpdesk/mailboxes", body),
    onSuccess: refresh,
  })
}

export function useUpdateMailbox(id: string) {
  const refresh = useRefreshMailboxes()
  return useMutation({
    mutationFn: (body: MailboxBody) =>
      client.post<{ mailbox: MailboxDTO }>(`/helpdesk/mailboxes/${id}`, body),
    onSuccess: refresh,
  })
}

export function useDeleteMailbox() {
  const refresh = useRefreshMailboxes()
  return useMutation({
    mutationFn: (id: string) => client.delete<{ archived?: boolean }>(`/helpdesk/mailboxes/${id}`),
    onSuccess: refresh,
  })
}

/** Tests typed-in settings, or with `id` the stored ones (typed-in values override them). */
export const useTestConnection = (id?: string) =>
  useMutation({
    mutationFn: (body: Pick<MailboxBody, "imap" | "smtp">) =>
      client.post<ConnectionTest>(
        id ? `/helpdesk/mailboxes/${id}/test` : "/helpdesk/mailboxes/test",
        body
      ),
  })
