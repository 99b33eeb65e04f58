import { Button, Drawer, Input, Label, Text } from "@medusajs/ui"
import { useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useReturnFocus } from "../hooks/use-return-focus"

interface TextPromptProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  label: string
  hint?: string
  maxLength?: number
  onSubmit: (text: string) => void
}

/** Asks for one short text. */
export const TextPrompt = ({ open, onOpenChange, onSubmit, ...prompt }: TextPromptProps) => {
  const { t } = useTranslation("helpdesk")
  const [text, setText] = useState("")
  const id = useId()
  const inputRef = useRef<HTMLInputElement>(null)
  const focus = useReturnFocus({ first: inputRef })
  const change = (isOpen: boolean) => {
    setText("")
    onOpenChange(isOpen)
  }
  const submit = () => {
    onSubmit(text.trim())
    change(false)
  }
  return (
    <Drawer open={open} onOpenChange={change}>
      <Drawer.Content aria-describedby={undefined} {...focus}>
        <Drawer.Header>
          <Drawer.Title>{prompt.title}</Drawer.Title>
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
              {prompt.label}
            </Label>
            <Input
              id={id}
              ref={inputRef}
              maxLength={prompt.maxLength}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            {prompt.hint && (
              <Text size="small" className="text-ui-fg-subtle">
                {prompt.hint}
              </Text>
            )}
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            <Button size="small" type="submit" disabled={text.trim() === ""}>
              {t("actions.apply")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
