import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { TicketCategoryDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { readAll } from "../lib/read-all"

export type CategoryBody = Pick<TicketCategoryDTO, "name" | "parent_id">

export const useCategories = () =>
  useQuery({
    queryKey: queryKeys.categories.list(),
    queryFn: () => readAll<TicketCategoryDTO>("/helpdesk/categories", "categories"),
    staleTime: 60_000,
  })

export const useCategory = (id: string) =>
  useQuery({
    queryKey: queryKeys.categories.detail(id),
    queryFn: () => client.get<{ category: TicketCategoryDTO }>(`/helpdesk/categories/${id}`),
    select: (answer) => answer.category,
  })

export function useCreateCategory() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: CategoryBody) =>
      client.post<{ category: TicketCategoryDTO }>("/helpdesk/categories", body),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.categories.all }),
  })
}

export function useUpdateCategory(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: Partial<CategoryBody>) =>
      client.post<{ category: TicketCategoryDTO }>(`/helpdesk/categories/${id}`, body),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.categories.all }),
  })
}

export function useDeleteCategory() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => client.delete<{ archived?: boolean }>(`/helpdesk/categories/${id}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.categories.all }),
  })
}
