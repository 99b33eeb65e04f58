import { Hint, Input, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { SlaMetric } from "../../../../../types"
import { useTargetText } from "../../../../hooks/use-target-text"
import { METRICS } from "../../../../lib/sla-values"
import { parseDuration } from "../../../../lib/target-duration"
import { PRIORITIES } from "../../../../lib/ticket-values"
import type { FieldsProps } from "./fields-props"
import { TARGET_COLUMNS, type TargetColumn, type TypedTargets } from "./policy-form"
import { hasTarget, isSpan } from "./validate-policy"

const EXAMPLES: Record<SlaMetric, string> = {
  first_response: "1h",
  next_response: "4h",
  resolution: "16h",
}

interface RowProps {
  metric: SlaMetric
  row: Record<TargetColumn, string>
  calendarId: string
  isChecked: boolean
  onChange: (row: Record<TargetColumn, string>) => void
}

/** What a priority inherits stands in its field, once it is a span. */
const placeholderOf = (metric: SlaMetric, row: RowProps["row"], column: TargetColumn): string =>
  column === "all" ? EXAMPLES[metric] : isSpan(row.all) ? row.all : ""

/** What was understood of a row: "Critical 30 min · all others 4 hr". */
function useMeaning(row: RowProps["row"], calendarId: string): string {
  const { t } = useTranslation("helpdesk")
  const span = useTargetText(calendarId)
  const own = PRIORITIES.flatMap((priority) => {
    const minutes = parseDuration(row[priority])
    return minutes === null ? [] : [`${t(`priority.${priority}`)} ${span(minutes)}`]
  })
  const all = parseDuration(row.all)
  const text = (key: string) =>
    t(`settings.sla_policies.${key}`, { span: all === null ? "" : span(all) })
  if (own.length === 0) {
    return text(all === null ? "no_target" : "every_priority")
  }
  return own.length === PRIORITIES.length
    ? own.join(" · ")
    : [...own, text(all === null ? "others_none" : "other_priorities")].join(" · ")
}

const MetricRow = ({ metric, row, calendarId, isChecked, onChange }: RowProps) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const meaning = useMeaning(row, calendarId)
  const isWrong = (column: TargetColumn) => isChecked && !isSpan(row[column])
  const hasError = TARGET_COLUMNS.some(isWrong)
  return (
    <fieldset className="flex flex-col gap-y-2 px-4 py-3">
      <Text as="span" size="small" leading="compact" weight="plus" asChild>
        <legend className="float-left">{t(`sla.metric.${metric}`)}</legend>
      </Text>
      <div className="grid grid-cols-5 gap-x-2">
        {TARGET_COLUMNS.map((column) => (
          <div key={column} className="flex min-w-0 flex-col gap-y-1">
            <Label htmlFor={`${id}-${column}`} size="xsmall" className="text-ui-fg-subtle truncate">
              {t(column === "all" ? "settings.sla_policies.all_priorities" : `priority.${column}`)}
            </Label>
            <Input
              id={`${id}-${column}`}
              size="small"
              autoComplete="off"
              className="tabular-nums"
              aria-invalid={isWrong(column)}
              aria-describedby={`${id}-meaning`}
              placeholder={placeholderOf(metric, row, column)}
              value={row[column]}
              onChange={(event) => onChange({ ...row, [column]: event.target.value })}
            />
          </div>
        ))}
      </div>
      <Hint id={`${id}-meaning`} variant={hasError ? "error" : "info"}>
        {hasError ? t("settings.sla_policies.errors.target") : meaning}
      </Hint>
    </fieldset>
  )
}

/** Metrics by priority; what a priority leaves empty it takes from "all". */
export const TargetFields = ({ form, isChecked, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const { targets } = form
  const change = (metric: SlaMetric, row: TypedTargets[SlaMetric]) =>
    onChange({ targets: { ...targets, [metric]: row } })
  return (
    <div className="flex flex-col gap-y-3">
      <Text size="small" className="text-ui-fg-subtle">
        {t("settings.sla_policies.hints.targets")}
      </Text>
      <div className="shadow-borders-base divide-y rounded-lg">
        {METRICS.map((metric) => (
          <MetricRow
            key={metric}
            metric={metric}
            row={targets[metric]}
            calendarId={form.calendar_id}
            isChecked={isChecked}
            onChange={(row) => change(metric, row)}
          />
        ))}
      </div>
      {isChecked && !hasTarget(targets) ? (
        <Hint variant="error">{t("settings.sla_policies.errors.no_target")}</Hint>
      ) : null}
    </div>
  )
}
