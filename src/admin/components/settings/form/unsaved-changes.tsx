import { Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type Location, useBlocker } from "react-router-dom"

/** What the dashboard's route modals set on the location after a successful save. */
const wasSaved = (location: Location<{ isSubmitSuccessful?: boolean } | null>) =>
  Boolean(location.state?.isSubmitSuccessful)

/** Asks before a route modal with typed-in changes is left. */
export const UnsavedChanges = ({ isDirty }: { isDirty: boolean }) => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !wasSaved(nextLocation) && currentLocation.pathname !== nextLocation.pathname
  )
  return (
    <LeavePrompt
      open={blocker.state === "blocked"}
      onStay={() => blocker.reset?.()}
      onLeave={() => blocker.proceed?.()}
    />
  )
}

interface LeavePromptProps {
  open: boolean
  onStay: () => void
  onLeave: () => void
}

export const LeavePrompt = ({ open, onStay, onLeave }: LeavePromptProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Prompt open={open} variant="confirmation">
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("settings.form.unsaved_title")}</Prompt.Title>
          <Prompt.Description>{t("settings.form.unsaved_text")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel onClick={onStay}>{t("settings.form.stay")}</Prompt.Cancel>
          <Prompt.Action onClick={onLeave}>{t("settings.form.leave")}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
