import { RouteDrawer } from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { UnsavedChanges } from "./unsaved-changes"

interface Props {
  title: string
  /** read to screen readers only */
  description: string
  isDirty: boolean
  isSaving: boolean
  onSubmit: () => void
  children: ReactNode
}

/** The edit drawer of one resource: body scrolls, the footer with Cancel and Save stays. */
export const DrawerForm = ({
  title,
  description,
  isDirty,
  isSaving,
  onSubmit,
  children,
}: Props) => {
  const { t } = useTranslation("helpdesk")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <RouteDrawer>
      <UnsavedChanges isDirty={isDirty} />
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{title}</Heading>
        </RouteDrawer.Title>
        <RouteDrawer.Description className="sr-only">{description}</RouteDrawer.Description>
      </RouteDrawer.Header>
      <form
        className="flex size-full flex-col overflow-hidden"
        noValidate
        autoComplete="off"
        onSubmit={submit}
      >
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button type="button" size="small" variant="secondary">
              {t("settings.form.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button type="submit" size="small" isLoading={isSaving}>
            {t("settings.form.save")}
          </Button>
        </RouteDrawer.Footer>
      </form>
    </RouteDrawer>
  )
}
