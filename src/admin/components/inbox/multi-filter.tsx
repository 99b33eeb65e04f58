import { ChevronDownMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { Choice } from "../../hooks/use-choices"
import { MultiChoiceMenu } from "../choice-menu"

interface MultiFilterProps {
  name: string
  choices: Choice[]
  values: readonly string[]
  onChange: (values: string[]) => void
}

/** The button names what is chosen, so that nothing filters unseen. */
export const MultiFilter = ({ name, choices, values, onChange }: MultiFilterProps) => {
  const chosen = choices.filter((choice) => values.includes(choice.value))
  return (
    <MultiChoiceMenu choices={choices} values={values} onChange={onChange}>
      <Button size="small" variant="secondary">
        {name}
        {chosen.length > 0 && (
          <span className="text-ui-fg-subtle">
            {chosen.map((choice) => choice.label).join(", ")}
          </span>
        )}
        <ChevronDownMini className="text-ui-fg-muted" />
      </Button>
    </MultiChoiceMenu>
  )
}
