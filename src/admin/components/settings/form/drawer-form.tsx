import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { submitForm } from "./submit-form"
import { UnsavedChanges } from "./unsaved-changes"

interface DrawerProps {
  title: string
  /** read to screen readers only */
  description: string
  children: ReactNode
}

/** A route drawer with its heading; what is inside may use `useRouteModal`. */
export const SettingsDrawer = ({ title, description, children }: DrawerProps) => (
  <RouteDrawer>
    <RouteDrawer.Header>
      <RouteDrawer.Title asChild>
        <Heading>{title}</Heading>
      </RouteDrawer.Title>
      <RouteDrawer.Description className="sr-only">{description}</RouteDrawer.Description>
    </RouteDrawer.Header>
    {children}
  </RouteDrawer>
)

interface FieldsProps {
  isDirty: boolean
  isSaving: boolean
  onSubmit: () => void
  children: ReactNode
}

/** The form inside a drawer: fields scroll, the footer with Cancel and Save stays. */
export const DrawerFields = ({ isDirty, isSaving, onSubmit, children }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <form
      className="flex size-full flex-col overflow-hidden"
      noValidate
      autoComplete="off"
      onSubmit={(event) => submitForm(event, onSubmit)}
    >
      <UnsavedChanges isDirty={isDirty} />
      <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
        {children}
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </RouteDrawer.Close>
        <Button type="submit" size="small" isLoading={isSaving}>
          {t("actions.save")}
        </Button>
      </RouteDrawer.Footer>
    </form>
  )
}
