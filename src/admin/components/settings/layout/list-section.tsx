import { Button } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { EmptyState } from "../../empty-state"
import { QueryContent } from "./query-content"
import { Section } from "./section"
import { useIsManager } from "./use-is-manager"

interface Props<Row> {
  /** where its texts are below `settings`: title, subtitle, add, empty, empty_hint */
  texts: "calendars" | "categories" | "mailboxes" | "sla_policies" | "teams" | "tiers"
  icon: ReactNode
  query: ComponentProps<typeof QueryContent<Row[]>>["query"]
  /** what an empty list waits for before anything can be added here */
  needs?: { hint: string; label: string; to: string } | null
  children: (rows: Row[], isManager: boolean) => ReactNode
}

const AddButton = ({ label, to = "create" }: { label: string; to?: string }) => (
  <Button size="small" variant="secondary" asChild>
    <Link to={to}>{label}</Link>
  </Button>
)

/** A settings page that lists things of one kind, or says what to do while there are none. */
export const ListSection = <Row,>({ texts, icon, query, needs, children }: Props<Row>) => {
  const { t } = useTranslation("helpdesk")
  const isManager = useIsManager()
  const add = t(`settings.${texts}.add`)
  return (
    <Section
      level="h1"
      title={t(`settings.${texts}.title`)}
      subtitle={t(`settings.${texts}.subtitle`)}
      actions={isManager ? <AddButton label={add} /> : null}
    >
      <QueryContent query={query}>
        {(rows) =>
          rows.length > 0 ? (
            children(rows, isManager)
          ) : (
            <EmptyState
              icon={icon}
              title={t(`settings.${texts}.empty`)}
              hint={needs?.hint ?? t(`settings.${texts}.empty_hint`)}
            >
              {isManager ? <AddButton label={needs?.label ?? add} to={needs?.to} /> : null}
            </EmptyState>
          )
        }
      </QueryContent>
    </Section>
  )
}
