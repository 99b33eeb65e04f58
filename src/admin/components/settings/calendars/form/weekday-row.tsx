import { PlusMini, XMarkMini } from "@medusajs/icons"
import { Hint, IconButton, Input, Text } from "@medusajs/ui"
import { type ReactNode, useEffect, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useWeekText } from "../../../../hooks/use-week-text"
import { removeAt, replaceAt } from "../../../../lib/list-edit"
import { dayErrors, normalTime, type TypedWindow, type WindowError } from "../../../../lib/week"

interface WindowProps {
  day: string
  number: number
  window: TypedWindow
  error: WindowError | null
  onChange: (window: TypedWindow) => void
  onRemove: () => void
  /** stands behind the first window */
  addButton: ReactNode
}

const WindowRow = (props: WindowProps) => {
  const { day, number, window, error, onChange, onRemove, addButton } = props
  const { t } = useTranslation("helpdesk")
  const hintId = useId()
  const isNew = window.start === "" && window.end === ""
  const tidy = (edge: "start" | "end") => {
    const time = normalTime(window[edge])
    if (time && time !== window[edge]) {
      onChange({ ...window, [edge]: time })
    }
  }
  const input = (edge: "start" | "end") => (
    <Input
      size="small"
      className="w-20 text-center tabular-nums"
      aria-label={t(`settings.calendars.day.${edge}`, { day, number })}
      aria-invalid={error !== null}
      aria-describedby={error ? hintId : undefined}
      autoComplete="off"
      autoFocus={isNew && edge === "start"}
      placeholder={edge === "start" ? "09:00" : "18:00"}
      value={window[edge]}
      onChange={(event) => onChange({ ...window, [edge]: event.target.value })}
      onBlur={() => tidy(edge)}
    />
  )
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex items-center gap-x-2">
        {input("start")}
        <span aria-hidden className="text-ui-fg-muted">
          –
        </span>
        {input("end")}
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={t("settings.calendars.day.remove", { day, number })}
          onClick={onRemove}
        >
          <XMarkMini />
        </IconButton>
        {addButton}
      </div>
      {error ? (
        <Hint id={hintId} variant="error">
          {t(`settings.calendars.errors.${error}`)}
        </Hint>
      ) : null}
    </div>
  )
}

interface Props {
  weekday: number
  windows: TypedWindow[]
  isChecked: boolean
  onChange: (windows: TypedWindow[]) => void
}

export const WeekdayRow = ({ weekday, windows, isChecked, onChange }: Props) => {
  const { t } = useTranslation("helpdesk")
  const day = useWeekText().weekday(weekday)
  const addRef = useRef<HTMLButtonElement>(null)
  const [removals, setRemovals] = useState(0)
  useEffect(() => {
    if (removals > 0) {
      addRef.current?.focus()
    }
  }, [removals])
  const errors = isChecked ? dayErrors(windows) : windows.map(() => null)
  const remove = (index: number) => {
    onChange(removeAt(windows, index))
    setRemovals(removals + 1)
  }
  const addButton = (
    <IconButton
      ref={addRef}
      type="button"
      size="small"
      variant="transparent"
      aria-label={t("settings.calendars.day.add", { day })}
      onClick={() => onChange([...windows, { start: "", end: "" }])}
    >
      <PlusMini />
    </IconButton>
  )
  return (
    <li className="grid grid-cols-[7rem_1fr] items-start gap-x-3 px-4 py-2">
      <Text size="small" className="py-1">
        {day}
      </Text>
      <div className="flex flex-col gap-y-2">
        {windows.length === 0 ? (
          <div className="flex items-center gap-x-2">
            <Text size="small" className="text-ui-fg-muted w-[13.75rem] py-1">
              {t("settings.calendars.closed")}
            </Text>
            {addButton}
          </div>
        ) : null}
        {windows.map((window, index) => (
          <WindowRow
            key={index}
            day={day}
            number={index + 1}
            window={window}
            error={errors[index]}
            onChange={(changed) => onChange(replaceAt(windows, index, changed))}
            onRemove={() => remove(index)}
            addButton={index === 0 ? addButton : null}
          />
        ))}
      </div>
    </li>
  )
}
