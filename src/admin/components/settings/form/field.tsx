import { Hint, Label, Text } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"

export interface FieldProps {
  label: string
  hint?: string
  /** already translated; marks the control as invalid */
  error?: string
  isOptional?: boolean
}

export interface ControlProps {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": boolean
}

type Props = FieldProps & { children: (control: ControlProps) => ReactNode }

/** Label, hint and error of one control, tied together for screen readers. */
export const Field = ({ label, hint, error, isOptional, children }: Props) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const hintId = `${id}-hint`
  const described = Boolean(hint || error)
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center gap-x-1">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {isOptional ? (
          <Text as="span" size="small" leading="compact" className="text-ui-fg-subtle">
            ({t("settings.form.optional")})
          </Text>
        ) : null}
      </div>
      {children({
        id,
        "aria-describedby": described ? hintId : undefined,
        "aria-invalid": Boolean(error),
      })}
      {described ? (
        <Hint id={hintId} variant={error ? "error" : "info"}>
          {error ?? hint}
        </Hint>
      ) : null}
    </div>
  )
}
