import { Tag, XMarkMini } from "@medusajs/icons"
import { Badge, IconButton, Tooltip } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { useChangeTicket } from "../../hooks/use-change-ticket"
import { TextPrompt } from "../text-prompt"

export const TicketTags = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const change = useChangeTicket(ticket.id)
  const [isAdding, setIsAdding] = useState(false)
  const isFixed = ticket.status === "merged"
  return (
    <>
      {ticket.tags.map((tag) => (
        <Badge key={tag} size="xsmall" className="gap-x-0.5">
          {tag}
          {!isFixed && (
            <button
              type="button"
              aria-label={t("ticket.removeTag", { tag })}
              onClick={() => change({ tags: ticket.tags.filter((one) => one !== tag) })}
              className="focus-visible:shadow-borders-focus rounded-sm outline-none"
            >
              <XMarkMini aria-hidden />
            </button>
          )}
        </Badge>
      ))}
      {!isFixed && (
        <Tooltip content={t("ticket.addTag")}>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("ticket.addTag")}
            onClick={() => setIsAdding(true)}
          >
            <Tag />
          </IconButton>
        </Tooltip>
      )}
      <TextPrompt
        open={isAdding}
        onOpenChange={setIsAdding}
        title={t("ticket.addTag")}
        label={t("fields.tag")}
        maxLength={60}
        onSubmit={(tag) => change({ tags: [...ticket.tags, tag] })}
      />
    </>
  )
}
