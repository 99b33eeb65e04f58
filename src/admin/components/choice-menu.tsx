import { DropdownMenu } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Choice } from "../hooks/use-choices"

interface ChoiceMenuProps {
  choices: Choice[]
  value: string | null
  onChange: (value: string) => void
  /** the button that opens it */
  children: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  align?: "start" | "center" | "end"
}

/** One of several values; letters jump to the entry that starts with them. */
export const ChoiceMenu = ({ choices, value, onChange, children, ...root }: ChoiceMenuProps) => {
  const { align = "start", ...menu } = root
  return (
    <DropdownMenu {...menu}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Content align={align} className="max-h-80 overflow-y-auto">
        <DropdownMenu.RadioGroup value={value ?? ""} onValueChange={onChange}>
          {choices.map((choice) => (
            <DropdownMenu.RadioItem key={choice.value} value={choice.value}>
              {choice.label}
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

interface MultiChoiceMenuProps {
  choices: Choice[]
  values: readonly string[]
  onChange: (values: string[]) => void
  children: ReactNode
}

/** Several of several values; stays open while they are ticked. */
export const MultiChoiceMenu = ({ choices, values, onChange, children }: MultiChoiceMenuProps) => (
  <DropdownMenu>
    <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
    <DropdownMenu.Content align="start" className="max-h-80 overflow-y-auto">
      {choices.map(({ value, label }) => (
        <DropdownMenu.CheckboxItem
          key={value}
          checked={values.includes(value)}
          onSelect={(event) => event.preventDefault()}
          onCheckedChange={(checked) =>
            onChange(checked ? [...values, value] : values.filter((one) => one !== value))
          }
        >
          {label}
        </DropdownMenu.CheckboxItem>
      ))}
    </DropdownMenu.Content>
  </DropdownMenu>
)
