import { Hint, Input, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { SlaMetric } from "../../../../../types"
import { useSpan } from "../../../../hooks/use-span"
import { METRICS } from "../../../../lib/sla-values"
import { parseDuration } from "../../../../lib/target-duration"
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
  isChecked: boolean
  onChange: (row: Record<TargetColumn, string>) => void
}

/** What was understood of a row: "Every priority 4 hr, critical 30 min". */
function useMeaning(row: RowProps["row"]): string {
  const { t } = useTranslation("helpdesk")
  const span = useSpan()
  const parts = TARGET_COLUMNS.flatMap((column) => {
    const minutes = parseDuration(row[column])
    const name =
      column === "all" ? t("settings.sla_policies.every_priority") : t(`priority.${column}`)
    return minutes === null ? [] : [`${name} ${span(minutes)}`]
  })
  return parts.join(" · ") || t("settings.sla_policies.no_target")
}

const MetricRow = ({ metric, row, isChecked, onChange }: RowProps) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const meaning = useMeaning(row)
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
              placeholder={column === "all" ? EXAMPLES[metric] : row.all}
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
export const TargetFields = ({ form: { targets }, isChecked, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
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
