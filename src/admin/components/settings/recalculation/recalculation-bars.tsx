import { Alert, Container, Text, toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useId, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { SlaRecalculationDTO } from "../../../../types"
import { useUnfinishedRecalculations } from "../../../hooks/sla-recalculations"
import { useFormat } from "../../../hooks/use-format"
import { queryKeys } from "../../../lib/query-keys"

const Bar = ({ recalculation }: { recalculation: SlaRecalculationDTO }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const id = useId()
  const { done, total, cause } = recalculation
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Text id={id} size="small" leading="compact" weight="plus" className="tabular-nums">
          {t("settings.recalculation.progress", {
            done: format.number(done),
            total: format.number(total),
          })}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`settings.recalculation.cause.${cause}`)}
        </Text>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        className="bg-ui-bg-component shadow-borders-base h-2 overflow-hidden rounded-full"
      >
        <div
          className="bg-ui-bg-interactive h-full rounded-full transition-[width] duration-500"
          style={{ width: `${total > 0 ? Math.min(100, (done / total) * 100) : 0}%` }}
        />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("settings.recalculation.text")}
      </Text>
    </Container>
  )
}

/**
 * How far open tickets are recalculated after an edit, and which could not be. The server counts, so
 * leaving the page and coming back shows the same; nothing is shown once all is done.
 */
export const RecalculationBars = () => {
  const { t } = useTranslation("helpdesk")
  const cache = useQueryClient()
  const unfinished = useUnfinishedRecalculations().data
  const running = unfinished?.filter(({ state }) => state === "running")
  const failed = unfinished?.find(({ state }) => state === "failed")
  const [count, hasFailed] = [running?.length, failed !== undefined]
  const wasRunning = useRef(false)
  useEffect(() => {
    if (count !== undefined) {
      if (wasRunning.current && count === 0) {
        if (!hasFailed) {
          toast.success(t("settings.recalculation.finished"))
        }
        void cache.invalidateQueries({ queryKey: queryKeys.tickets.all })
      }
      wasRunning.current = count > 0
    }
  }, [count, hasFailed, t, cache])
  return (
    <>
      {failed && (
        <Alert variant="warning">
          {t("settings.recalculation.failed", {
            count: failed.failed_tickets,
            detail: failed.detail,
          })}
        </Alert>
      )}
      {running?.map((recalculation) => (
        <Bar key={recalculation.id} recalculation={recalculation} />
      ))}
    </>
  )
}
