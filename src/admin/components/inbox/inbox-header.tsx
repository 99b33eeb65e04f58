import { Keyboard, PlusMini } from "@medusajs/icons"
import { Button, Heading, IconButton, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"

export const InboxHeader = ({ onHelp }: { onHelp: () => void }) => {
  const { t } = useTranslation("helpdesk")
  const { search } = useLocation()
  return (
    <div className="flex items-center justify-between px-6 py-4">
      <Heading>{t("inbox.title")}</Heading>
      <div className="flex items-center gap-x-2">
        <Tooltip content={`${t("shortcuts.open")} (?)`}>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("shortcuts.open")}
            onClick={onHelp}
          >
            <Keyboard />
          </IconButton>
        </Tooltip>
        <Button size="small" variant="secondary" asChild>
          <Link to={`create${search}`}>
            <PlusMini /> {t("inbox.new")}
          </Link>
        </Button>
      </div>
    </div>
  )
}
