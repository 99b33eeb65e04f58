import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type {
  SlaChoiceDTO,
  SlaMetric,
  SlaPolicyDTO,
  SlaPolicyUsesDTO,
  TicketPriority,
} from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { readAll } from "../lib/read-all"
import { useRefreshSla } from "./calendars"

export type SlaPolicyBody = Omit<
  SlaPolicyDTO,
  "id" | "is_default" | "version" | "archived_at" | "created_at" | "updated_at"
> & { is_default?: boolean }

interface PolicyAnswer {
  sla_policy: SlaPolicyDTO
  used_by: SlaPolicyUsesDTO
}

export const useSlaPolicies = () =>
  useQuery({
    queryKey: queryKeys.slaPolicies.list(),
    queryFn: () => readAll<SlaPolicyDTO>("/helpdesk/sla-policies", "sla_policies"),
    staleTime: 60_000,
  })

export const useSlaPolicy = (id: string) =>
  useQuery({
    queryKey: queryKeys.slaPolicies.detail(id),
    queryFn: () => client.get<PolicyAnswer>(`/helpdesk/sla-policies/${id}`),
    select: (answer) => answer.sla_policy,
    enabled: id !== "",
  })

/** Who names a policy themselves; of the same answer as the policy. */
export const useSlaPolicyUses = (id: string) =>
  useQuery({
    queryKey: queryKeys.slaPolicies.detail(id),
    queryFn: () => client.get<PolicyAnswer>(`/helpdesk/sla-policies/${id}`),
    select: (answer) => answer.used_by,
    // customers and services change it from pages of their own
    staleTime: 0,
  })

export function useCreateSlaPolicy() {
  const onSuccess = useRefreshSla()
  return useMutation({
    mutationFn: (body: Partial<SlaPolicyBody>) =>
      client.post<Pick<PolicyAnswer, "sla_policy">>("/helpdesk/sla-policies", body),
    onSuccess,
  })
}

export function useUpdateSlaPolicy(id: string) {
  const onSuccess = useRefreshSla()
  return useMutation({
    mutationFn: (body: Partial<SlaPolicyBody>) =>
      client.post<PolicyAnswer>(`/helpdesk/sla-policies/${id}`, body),
    onSuccess,
  })
}

export function useDeleteSlaPolicy() {
  const onSuccess = useRefreshSla()
  return useMutation({
    mutationFn: (id: string) =>
      client.delete<{ archived?: boolean }>(`/helpdesk/sla-policies/${id}`),
    onSuccess,
  })
}

export interface PreviewAsk {
  customer_id?: string
  service_id?: string
  category_id?: string
  mailbox_id?: string
  priority?: TicketPriority
}

export interface PolicyPreview {
  policy: SlaPolicyDTO | null
  explanation: string | null
  choice: SlaChoiceDTO | null
  /** what the ticket would start with */
  priority: TicketPriority
  /** the tier that raises the priority that was asked for, by name */
  raised_by: string | null
  /** of the priority the ticket would get; a metric without a target is left out */
  targets: { metric: SlaMetric; minutes: number }[]
}

/** Which policy a ticket like this would get, and why. */
export const usePolicyPreview = (ask: PreviewAsk) =>
  useQuery({
    queryKey: queryKeys.slaPolicies.preview(ask),
    queryFn: () => client.post<PolicyPreview>("/helpdesk/sla-policies/preview", ask),
    placeholderData: keepPreviousData,
    // tiers, accounts, services and categories decide as well
    staleTime: 0,
    retry: false,
  })
