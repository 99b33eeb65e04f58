import { Prompt, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useReturnFocus } from "../../hooks/use-return-focus"
import type { TimelineMessage } from "../../lib/timeline-groups"

interface StaleDialogProps {
  open: boolean
  newest: TimelineMessage | null
  onSendAnyway: () => void
  onKeepWriting: () => void
}

/** Shows what the customer wrote in the meantime before the reply goes out. */
export const StaleDialog = ({ open, newest, onSendAnyway, onKeepWriting }: StaleDialogProps) => {
  const { t } = useTranslation("helpdesk")
  const focus = useReturnFocus()
  return (
    <Prompt open={open} variant="confirmation">
      <Prompt.Content {...focus} onEscapeKeyDown={onKeepWriting}>
        <Prompt.Header>
          <Prompt.Title>{t("composer.stale.title")}</Prompt.Title>
          <Prompt.Description>{t("composer.stale.description")}</Prompt.Description>
        </Prompt.Header>
        {newest && (
          <Text
            size="small"
            className="bg-ui-bg-subtle mx-6 mt-4 max-h-60 overflow-y-auto whitespace-pre-wrap rounded-md p-3"
          >
            {newest.message.visible_text}
          </Text>
        )}
        <Prompt.Footer>
          <Prompt.Cancel onClick={onKeepWriting}>{t("composer.stale.keepWriting")}</Prompt.Cancel>
          <Prompt.Action onClick={onSendAnyway}>{t("composer.stale.sendAnyway")}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
