import { ChevronDownMini } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TicketStatus } from "../../../types"

interface SendButtonProps {
  isSending: boolean
  disabled: boolean
  /** without a status the ticket waits for the customer */
  onSend: (statusAfter?: TicketStatus) => void
}

export const SendButton = ({ isSending, disabled, onSend }: SendButtonProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="flex items-center">
      <Button
        size="small"
        className="rounded-r-none"
        title="Ctrl+Enter"
        isLoading={isSending}
        disabled={disabled}
        onClick={() => onSend()}
      >
        {t("composer.send")}
      </Button>
      <DropdownMenu>
        <DropdownMenu.Trigger asChild>
          <Button
            size="small"
            className="border-ui-border-base rounded-l-none border-l px-1.5"
            disabled={disabled || isSending}
            aria-label={t("composer.sendMenu")}
          >
            <ChevronDownMini />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="end" side="top">
          <DropdownMenu.Item onSelect={() => onSend("open")}>
            {t("composer.sendOpen")}
          </DropdownMenu.Item>
          <DropdownMenu.Item onSelect={() => onSend("resolved")}>
            {t("composer.sendResolve")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu>
    </div>
  )
}
