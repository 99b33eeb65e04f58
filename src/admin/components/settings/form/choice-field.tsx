import { RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"

export interface Choice<T extends string> {
  value: T
  label: string
  description: string
}

interface Props<T extends string> {
  label: string
  value: T
  onChange: (value: T) => void
  choices: Choice<T>[]
}

/** A few exclusive answers that each need a sentence of explanation. */
export const ChoiceField = <T extends string>({ label, value, onChange, choices }: Props<T>) => {
  const id = useId()
  const choose = (next: string) => {
    const choice = choices.find((one) => one.value === next)
    if (choice) {
      onChange(choice.value)
    }
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Text as="span" id={id} size="small" leading="compact" weight="plus">
        {label}
      </Text>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={choose}
        className="grid gap-3 md:grid-cols-2"
      >
        {choices.map((choice) => (
          <RadioGroup.ChoiceBox
            key={choice.value}
            value={choice.value}
            label={choice.label}
            description={choice.description}
          />
        ))}
      </RadioGroup>
    </div>
  )
}
