import { CommandBar, DropdownMenu } from "@medusajs/ui"
import type { Choice } from "../../hooks/use-choices"

interface BulkMenuProps {
  label: string
  shortcut: string
  choices: Choice[]
  open: boolean
  onOpenChange: (open: boolean) => void
  onChoose: (value: string) => void
}

export const BulkMenu = ({ label, shortcut, choices, onChoose, ...menu }: BulkMenuProps) => (
  <DropdownMenu {...menu}>
    <DropdownMenu.Trigger asChild>
      <CommandBar.Command
        label={label}
        shortcut={shortcut}
        action={() => menu.onOpenChange(true)}
      />
    </DropdownMenu.Trigger>
    <DropdownMenu.Content side="top" align="start" className="max-h-80 overflow-y-auto">
      {choices.map((choice) => (
        <DropdownMenu.Item key={choice.value} onSelect={() => onChoose(choice.value)}>
          {choice.label}
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Content>
  </DropdownMenu>
)
