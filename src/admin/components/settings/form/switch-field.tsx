import { Hint, Label, Switch } from "@medusajs/ui"
import { useId } from "react"

interface Props {
  label: string
  hint: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export const SwitchField = ({ label, hint, checked, onChange }: Props) => {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
      <Switch
        id={id}
        className="shrink-0"
        aria-describedby={hintId}
        checked={checked}
        onCheckedChange={onChange}
      />
      <div className="flex flex-col gap-y-1">
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <Hint id={hintId}>{hint}</Hint>
      </div>
    </div>
  )
}
