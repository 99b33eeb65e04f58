import { Calendar, Envelope, ExclamationCircle, Star, Stopwatch, Tag, Users } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCalendars } from "../../../hooks/calendars"
import { useCategories } from "../../../hooks/categories"
import { useMailboxes } from "../../../hooks/mailboxes"
import { useSlaPolicies } from "../../../hooks/sla-policies"
import { useTeams } from "../../../hooks/teams"
import { useTiers } from "../../../hooks/tiers"

interface CardProps {
  to: string
  icon: ReactNode
  title: string
  text: string
  count?: number
}

const OverviewCard = ({ to, icon, title, text, count }: CardProps) => (
  <Link
    to={to}
    className="shadow-elevation-card-rest bg-ui-bg-component transition-fg hover:bg-ui-bg-component-hover focus-visible:shadow-borders-interactive-with-active flex items-start gap-x-4 rounded-lg px-4 py-3 outline-none"
  >
    <span aria-hidden className="text-ui-fg-subtle mt-0.5">
      {icon}
    </span>
    <span className="flex min-w-0 flex-1 flex-col gap-y-0.5">
      <Text as="span" size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <Text as="span" size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
    </span>
    {count === undefined ? null : (
      <Text as="span" size="small" weight="plus" className="text-ui-fg-subtle">
        {count}
      </Text>
    )}
  </Link>
)

/** The way to every settings page of the helpdesk, since Medusa's menu has one level. */
export const Overview = () => {
  const { t } = useTranslation("helpdesk")
  const mailboxes = useMailboxes()
  const teams = useTeams()
  const categories = useCategories()
  const policies = useSlaPolicies()
  const calendars = useCalendars()
  const tiers = useTiers()
  return (
    <Container className="flex flex-col gap-y-4 px-6 py-4">
      <div>
        <Heading>{t("settings.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.subtitle")}
        </Text>
      </div>
      <nav aria-label={t("settings.title")} className="grid gap-3 md:grid-cols-2">
        <OverviewCard
          to="mailboxes"
          icon={<Envelope />}
          title={t("settings.mailboxes.title")}
          text={t("settings.overview.mailboxes_text")}
          count={mailboxes.data?.length}
        />
        <OverviewCard
          to="teams"
          icon={<Users />}
          title={t("settings.teams.page_title")}
          text={t("settings.overview.teams_text")}
          count={teams.data?.length}
        />
        <OverviewCard
          to="categories"
          icon={<Tag />}
          title={t("settings.categories.title")}
          text={t("settings.overview.categories_text")}
          count={categories.data?.length}
        />
        <OverviewCard
          to="sla-policies"
          icon={<Stopwatch />}
          title={t("settings.sla_policies.title")}
          text={t("settings.overview.sla_policies_text")}
          count={policies.data?.length}
        />
        <OverviewCard
          to="calendars"
          icon={<Calendar />}
          title={t("settings.calendars.title")}
          text={t("settings.overview.calendars_text")}
          count={calendars.data?.length}
        />
        <OverviewCard
          to="tiers"
          icon={<Star />}
          title={t("settings.tiers.title")}
          text={t("settings.overview.tiers_text")}
          count={tiers.data?.length}
        />
        <OverviewCard
          to="failed-mail"
          icon={<ExclamationCircle />}
          title={t("settings.failed.title")}
          text={t("settings.overview.failed_text")}
        />
      </nav>
    </Container>
  )
}
