import { ExclamationCircle } from "@medusajs/icons"
import { Button, Text, clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { messageOf } from "../lib/client"

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

interface ErrorStateProps {
  error: unknown
  onRetry: () => void
  className?: string
}

export const ErrorState = ({ error, onRetry, className }: ErrorStateProps) => {
  const { t } = useTranslation("helpdesk")
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
