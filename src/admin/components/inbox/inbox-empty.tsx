import { InboxSolid, MagnifyingGlass } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useMailboxes } from "../../hooks/mailboxes"
import { hasFilters, type InboxState } from "../../lib/inbox-query"
import { EmptyState } from "../empty-state"
import { useIsManager } from "../settings/layout"

interface InboxEmptyProps {
  state: InboxState
  onChange: (changes: Partial<InboxState>) => void
}

/** Says what would stand here and offers the step that gets there. */
export const InboxEmpty = ({ state, onChange }: InboxEmptyProps) => {
  const { t } = useTranslation("helpdesk")
  const { data: mailboxes } = useMailboxes()
  const isManager = useIsManager()
  if (hasFilters(state)) {
    return (
      <EmptyState
        icon={<MagnifyingGlass />}
        title={t("inbox.empty.filtered.title")}
        hint={t("inbox.empty.filtered.hint")}
      >
        <Button
          size="small"
          variant="secondary"
          onClick={() => onChange({ q: "", status: [], priority: [], single: {} })}
        >
          {t("inbox.filters.clear")}
        </Button>
      </EmptyState>
    )
  }
  if (mailboxes?.length === 0) {
    return (
      <EmptyState
        icon={<InboxSolid />}
        title={t("inbox.empty.start.title")}
        hint={t(`inbox.empty.start.${isManager ? "hint" : "agent_hint"}`)}
      >
        {isManager && (
          <Button size="small" variant="secondary" asChild>
            <Link to="/settings/helpdesk/mailboxes">{t("inbox.empty.addMailbox")}</Link>
          </Button>
        )}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<InboxSolid />}
      title={t(`inbox.empty.${state.view}.title`)}
      hint={t(`inbox.empty.${state.view}.hint`)}
    >
      {state.view === "mine" && (
        <Button size="small" variant="secondary" onClick={() => onChange({ view: "unassigned" })}>
          {t("inbox.empty.showUnassigned")}
        </Button>
      )}
    </EmptyState>
  )
}
