import { Drawer, Heading, Kbd } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReturnFocus } from "../hooks/use-return-focus"

const GROUPS = [
  {
    name: "inbox",
    keys: [
      ["j", "next"],
      ["k", "previous"],
      ["Enter", "openTicket"],
      ["x", "select"],
      ["a", "assignMe"],
      ["r", "reply"],
      ["n", "note"],
      ["e", "resolve"],
      ["/", "search"],
      ["?", "help"],
    ],
  },
  {
    name: "selection",
    keys: [
      ["a", "assign"],
      ["s", "status"],
      ["p", "priority"],
      ["t", "tag"],
      ["m", "merge"],
      ["!", "spam"],
      ["e", "resolve"],
      ["Esc", "clear"],
    ],
  },
  {
    name: "ticket",
    keys: [
      ["r", "reply"],
      ["n", "note"],
      ["a", "assign"],
      ["e", "resolve"],
      ["Esc", "back"],
    ],
  },
  {
    name: "composer",
    keys: [
      ["Ctrl+Enter", "send"],
      ["Esc", "leaveEditor"],
    ],
  },
] as const

interface ShortcutHelpProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export const ShortcutHelp = ({ open, onOpenChange }: ShortcutHelpProps) => {
  const { t } = useTranslation("helpdesk")
  const focus = useReturnFocus()
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content aria-describedby={undefined} {...focus}>
        <Drawer.Header>
          <Drawer.Title>{t("shortcuts.title")}</Drawer.Title>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          {GROUPS.map(({ name, keys }) => (
            <section key={name} className="flex flex-col gap-y-2">
              <Heading level="h2">{t(`shortcuts.${name}`)}</Heading>
              <dl className="flex flex-col gap-y-1">
                {keys.map(([key, action]) => (
                  <div key={action} className="flex items-center justify-between">
                    <dt className="txt-compact-small text-ui-fg-subtle">
                      {t(`shortcuts.${action}`)}
                    </dt>
                    <dd>
                      <Kbd>{key}</Kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
