import { CommandBar, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO, TicketPriority, TicketStatus } from "../../../types"
import { type BulkChanges, useBulkUpdate } from "../../hooks/bulk"
import { useHotkeys } from "../../hooks/use-hotkeys"
import { useAgentChoices, usePriorityChoices, useStatusChoices } from "../../hooks/use-choices"
import { messageOf } from "../../lib/client"
import { ticketNumber } from "../../lib/people"
import { SETTABLE_STATUSES } from "../../lib/ticket-values"
import { MergeDrawer } from "../merge-drawer"
import { TextPrompt } from "../text-prompt"
import { BulkMenu } from "./bulk-menu"

interface BulkBarProps {
  /** the chosen tickets that are on this page */
  tickets: TicketDTO[]
  onDone: () => void
}

type Dialog = "assign" | "status" | "priority" | "tag" | "merge" | null

/** Appears with the first chosen ticket; its letters work while it is there. */
export const BulkBar = ({ tickets, onDone }: BulkBarProps) => {
  const { t } = useTranslation("helpdesk")
  const [dialog, setDialog] = useState<Dialog>(null)
  const agents = useAgentChoices()
  const statuses = useStatusChoices(SETTABLE_STATUSES)
  const priorities = usePriorityChoices()
  const apply = useApply(tickets, onDone)
  useHotkeys({ Escape: onDone, e: () => apply({ status: "resolved" }) })

  const menu = (name: Exclude<Dialog, null>) => ({
    label: t(`inbox.bulk.${name}`),
    open: dialog === name,
    onOpenChange: (open: boolean) => setDialog(open ? name : null),
  })
  const nobody = { value: "", label: t("people.unassigned") }

  return (
    <>
      <div
        role="toolbar"
        aria-label={t("inbox.bulk.label")}
        className="fixed bottom-8 left-1/2 z-10 -translate-x-1/2"
      >
        <CommandBar.Bar>
          <CommandBar.Value aria-live="polite" className="text-nowrap">
            {t("inbox.bulk.selected", { count: tickets.length })}
          </CommandBar.Value>
          <CommandBar.Seperator />
          <BulkMenu
            {...menu("assign")}
            shortcut="a"
            choices={[...agents, nobody]}
            onChoose={(id) => apply({ assignee_id: id || null })}
          />
          <CommandBar.Seperator />
          <BulkMenu
            {...menu("status")}
            shortcut="s"
            choices={statuses}
            onChoose={(status) => apply({ status: status as TicketStatus })}
          />
          <CommandBar.Seperator />
          <BulkMenu
            {...menu("priority")}
            shortcut="p"
            choices={priorities}
            onChoose={(priority) => apply({ priority: priority as TicketPriority })}
          />
          <CommandBar.Seperator />
          <CommandBar.Command
            label={t("inbox.bulk.tag")}
            shortcut="t"
            action={() => setDialog("tag")}
          />
          <CommandBar.Seperator />
          <CommandBar.Command
            label={t("inbox.bulk.merge")}
            shortcut="m"
            disabled={tickets.length < 2}
            action={() => setDialog("merge")}
          />
          <CommandBar.Seperator />
          <CommandBar.Command
            label={t("inbox.bulk.spam")}
            shortcut="!"
            action={() => apply({ status: "spam" })}
          />
        </CommandBar.Bar>
      </div>
      <TextPrompt
        open={dialog === "tag"}
        onOpenChange={(open) => setDialog(open ? "tag" : null)}
        title={t("inbox.bulk.tagTitle")}
        label={t("fields.tag")}
        maxLength={60}
        hint={t("inbox.bulk.tagHint")}
        onSubmit={(tag) => apply({ add_tags: [tag] })}
      />
      {dialog === "merge" && (
        <MergeDrawer tickets={tickets} onClose={() => setDialog(null)} onMerged={onDone} />
      )}
    </>
  )
}

/** Sends the change and says for each refused ticket why. */
function useApply(tickets: TicketDTO[], onDone: () => void) {
  const { t } = useTranslation("helpdesk")
  const { mutateAsync } = useBulkUpdate()
  return async (changes: BulkChanges) => {
    try {
      const { results } = await mutateAsync({ ids: tickets.map((ticket) => ticket.id), changes })
      const failed = results.filter((result) => !result.ok)
      const changed = results.length - failed.length
      if (changed > 0) {
        toast.success(t("inbox.bulk.done", { count: changed }))
      }
      if (failed.length > 0) {
        const lines = failed.map(({ id, error }) => {
          const ticket = tickets.find((one) => one.id === id)
          return `${ticket ? ticketNumber(ticket.display_id) : id}: ${error ?? ""}`
        })
        toast.error(t("inbox.bulk.failed", { count: failed.length }), {
          description: lines.join("\n"),
          duration: 15_000,
        })
      }
      onDone()
    } catch (error) {
      toast.error(messageOf(error))
    }
  }
}
