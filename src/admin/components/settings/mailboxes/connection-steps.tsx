import { CheckCircleSolid, CircleMiniSolid, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ConnectionTestResult } from "../../../../types"

const STEPS = {
  imap: ["connect", "tls", "login", "folder"],
  smtp: ["connect", "tls", "login"],
} as const

type Outcome = "ok" | "failed" | "skipped"

interface Props {
  protocol: keyof typeof STEPS
  result: ConnectionTestResult
}

const ICONS: Record<Outcome, JSX.Element> = {
  ok: <CheckCircleSolid className="text-ui-tag-green-icon" />,
  failed: <XCircleSolid className="text-ui-tag-red-icon" />,
  skipped: <CircleMiniSolid className="text-ui-fg-muted" />,
}

/** Steps come one after the other: those before the failing one worked, those after never ran. */
function outcomeOf(index: number, failing: number, isOk: boolean): Outcome {
  if (isOk || index < failing) {
    return "ok"
  }
  return index === failing ? "failed" : "skipped"
}

export const ConnectionSteps = ({ protocol, result }: Props) => {
  const { t } = useTranslation("helpdesk")
  const title = t(`settings.mailboxes.test.${protocol}`)
  if (result.step === "not_configured") {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {title}: {t("settings.mailboxes.test.not_configured")}
      </Text>
    )
  }
  const steps = STEPS[protocol]
  const failing = steps.findIndex((step) => step === result.step)
  return (
    <div data-testid={`test-${protocol}`} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {title}
      </Text>
      <ol className="flex flex-wrap gap-x-6 gap-y-2">
        {steps.map((step, index) => {
          const outcome = outcomeOf(index, failing, result.ok)
          return (
            <li key={step} className="flex items-center gap-x-1.5" data-outcome={outcome}>
              <span aria-hidden="true">{ICONS[outcome]}</span>
              <Text as="span" size="small">
                {t(`settings.mailboxes.test.steps.${step}`)}
                <span className="sr-only">
                  {": "}
                  {t(`settings.mailboxes.test.outcomes.${outcome}`)}
                </span>
              </Text>
            </li>
          )
        })}
      </ol>
      {result.ok ? null : (
        <Text size="small" className="text-ui-fg-error break-words">
          {t(`settings.mailboxes.test.advice.${result.step}`)}
          {result.error ? (
            <span className="font-mono mt-1 block text-xs">
              {t("settings.mailboxes.test.server_said", { words: result.error })}
            </span>
          ) : null}
        </Text>
      )}
    </div>
  )
}
