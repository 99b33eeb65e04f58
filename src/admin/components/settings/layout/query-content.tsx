import { Skeleton } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { ErrorState, type WayBack } from "../../empty-state"

const ROWS = [1, 2, 3]

const Loading = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <div role="status" aria-label={t("states.loading")} className="flex flex-col gap-y-3 px-6 py-4">
      {ROWS.map((row) => (
        <Skeleton key={row} className="h-6 w-full" />
      ))}
    </div>
  )
}

interface Props<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "isError" | "refetch">
  /** of a page about one thing, which may be gone */
  back?: WayBack
  children: (data: T) => ReactNode
}

/** Loading rows, an error with "try again", or what was loaded. */
export const QueryContent = <T,>({ query, back, children }: Props<T>) => {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>
  }
  return query.isError ? (
    <ErrorState error={query.error} onRetry={() => void query.refetch()} back={back} />
  ) : (
    <Loading />
  )
}
