import { XMarkMini } from "@medusajs/icons"
import { Badge, Button, Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { isEmailAddress } from "../../lib/email-address"

interface RecipientsProps {
  ticket: TicketDTO
  cc: string[]
  onChange: (cc: string[]) => void
}

/** Who gets the reply. The requester is fixed; copies are added and removed. */
export const Recipients = ({ ticket, cc, onChange }: RecipientsProps) => {
  const { t } = useTranslation("helpdesk")
  const [isAdding, setIsAdding] = useState(false)
  return (
    <div className="txt-compact-small flex flex-wrap items-center gap-x-2 gap-y-1 px-4 pt-3">
      <span className="text-ui-fg-subtle">{t("composer.to")}</span>
      <span className="text-ui-fg-base">{ticket.requester_email ?? "–"}</span>
      {(cc.length > 0 || isAdding) && (
        <span className="text-ui-fg-subtle ml-2">{t("composer.cc")}</span>
      )}
      {cc.map((email) => (
        <Badge key={email} size="2xsmall" className="gap-x-0.5">
          {email}
          <button
            type="button"
            aria-label={t("composer.removeCc", { email })}
            onClick={() => onChange(cc.filter((one) => one !== email))}
            className="focus-visible:shadow-borders-focus rounded-sm outline-none"
          >
            <XMarkMini aria-hidden />
          </button>
        </Badge>
      ))}
      {isAdding ? (
        <CcInput
          onAdd={(email) => onChange([...new Set([...cc, email])])}
          onClose={() => setIsAdding(false)}
        />
      ) : (
        <Button size="small" variant="transparent" onClick={() => setIsAdding(true)}>
          {t("composer.addCc")}
        </Button>
      )}
    </div>
  )
}

interface CcInputProps {
  onAdd: (email: string) => void
  onClose: () => void
}

const CcInput = ({ onAdd, onClose }: CcInputProps) => {
  const { t } = useTranslation("helpdesk")
  const [text, setText] = useState("")
  const email = text.trim().toLowerCase()
  const isWrong = email !== "" && !isEmailAddress(email)
  const add = () => {
    if (isEmailAddress(email)) {
      onAdd(email)
      setText("")
    }
  }
  return (
    <span className="w-56" title={isWrong ? t("composer.invalidAddress", { email }) : undefined}>
      <Input
        autoFocus
        size="small"
        type="email"
        aria-label={t("composer.addCc")}
        aria-invalid={isWrong}
        placeholder={t("ticket.participants.addPlaceholder")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          add()
          onClose()
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === ",") {
            event.preventDefault()
            add()
          } else if (event.key === "Escape") {
            event.stopPropagation()
            onClose()
          }
        }}
      />
    </span>
  )
}
