import { ExclamationCircle, MagnifyingGlass } from "@medusajs/icons"
import { Button, Text, clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { isApiError, messageOf } from "../lib/client"

interface EmptyStateProps {
  icon?: ReactNode
  title: string
  hint?: string
  /** usually the button for the next step */
  children?: ReactNode
  className?: string
}

export const EmptyState = ({ icon, title, hint, children, className }: EmptyStateProps) => (
  <div
    className={clx(
      "flex min-h-[240px] w-full flex-col items-center justify-center gap-y-4 px-6 py-10",
      className
    )}
  >
    <div className="flex max-w-md flex-col items-center gap-y-2 text-center">
      <span aria-hidden className="text-ui-fg-muted">
        {icon}
      </span>
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle text-balance">
          {hint}
        </Text>
      )}
    </div>
    {children}
  </div>
)

/** The page above, for somebody who followed a link to what is gone. */
export interface WayBack {
  to: string
  /** that page's name */
  label: string
}

interface ErrorStateProps {
  error: unknown
  onRetry: () => void
  back?: WayBack
  className?: string
}

/** Why something is not there, with the next step: try again, or back where there is nothing to try. */
export const ErrorState = ({ error, onRetry, back, className }: ErrorStateProps) => {
  const { t } = useTranslation("helpdesk")
  if (back && isApiError(error, 404)) {
    return (
      <div role="alert">
        <EmptyState
          icon={<MagnifyingGlass />}
          title={t("states.goneTitle")}
          hint={t("states.goneHint")}
          className={className}
        >
          <Button size="small" variant="secondary" asChild>
            <Link to={back.to}>{t("actions.backTo", { page: back.label })}</Link>
          </Button>
        </EmptyState>
      </div>
    )
  }
  return (
    <div role="alert">
      <EmptyState
        icon={<ExclamationCircle />}
        title={t("states.errorTitle")}
        hint={messageOf(error)}
        className={className}
      >
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("actions.retry")}
        </Button>
      </EmptyState>
    </div>
  )
}
