import { Button, Drawer, Input, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

interface TagPromptProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  hint?: string
  onSubmit: (tag: string) => void
}

/** Asks for one tag. */
export const TagPrompt = ({ open, onOpenChange, title, hint, onSubmit }: TagPromptProps) => {
  const { t } = useTranslation("helpdesk")
  const [tag, setTag] = useState("")
  const id = useId()
  const submit = () => {
    onSubmit(tag.trim())
    setTag("")
    onOpenChange(false)
  }
  return (
    <Drawer open={open} onOpenChange={onOpenChange}>
      <Drawer.Content aria-describedby={undefined}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
        </Drawer.Header>
        <form
          className="flex flex-1 flex-col overflow-hidden"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <Drawer.Body className="flex flex-1 flex-col gap-y-2">
            <Label htmlFor={id} size="small" weight="plus">
              {t("fields.tag")}
            </Label>
            <Input
              id={id}
              autoFocus
              maxLength={60}
              value={tag}
              onChange={(event) => setTag(event.target.value)}
            />
            {hint && (
              <Text size="small" className="text-ui-fg-subtle">
                {hint}
              </Text>
            )}
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            <Button size="small" type="submit" disabled={tag.trim() === ""}>
              {t("actions.apply")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
