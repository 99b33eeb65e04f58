import { InboxSolid, MagnifyingGlass } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useMailboxes } from "../../hooks/mailboxes"
import { hasFilters, type InboxState } from "../../lib/inbox-query"
import { EmptyState } from "../empty-state"

interface InboxEmptyProps {
  state: InboxState
  onChange: (changes: Partial<InboxState>) => void
}

/** Says what would stand here and offers the step that gets there. */
export const InboxEmpty = ({ state, onChange }: InboxEmptyProps) => {
  const { t } = useTranslation("helpdesk")
  const { data: mailboxes } = useMailboxes()
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
      {state.view === "all_open" && mailboxes?.length === 0 && (
        <Button size="small" variant="secondary" asChild>
          <Link to="/settings/helpdesk">{t("inbox.empty.addMailbox")}</Link>
        </Button>
      )}
    </EmptyState>
  )
}
