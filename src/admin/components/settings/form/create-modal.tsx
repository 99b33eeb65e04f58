import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import type { ComponentProps, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { QueryContent } from "../layout"
import { submitForm } from "./submit-form"
import { UnsavedChanges } from "./unsaved-changes"

interface Props {
  title: string
  text: string
  isDirty: boolean
  isSaving: boolean
  onSubmit: () => void
  children: ReactNode
}

/** The form inside a focus modal that creates one thing on a single page. */
export const CreateFields = ({ title, text, isDirty, isSaving, onSubmit, children }: Props) => {
  const { t } = useTranslation("helpdesk")
  return (
    <form
      className="flex size-full flex-col overflow-hidden"
      noValidate
      onSubmit={(event) => submitForm(event, onSubmit)}
    >
      <UnsavedChanges isDirty={isDirty} />
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 justify-center overflow-auto px-6 py-16">
        <div className="flex h-fit w-full max-w-[720px] flex-col gap-y-6 pb-8">
          <div className="flex flex-col gap-y-1">
            <RouteFocusModal.Title asChild>
              <Heading>{title}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {text}
              </Text>
            </RouteFocusModal.Description>
          </div>
          {children}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("actions.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button type="submit" size="small" isLoading={isSaving}>
          {t("actions.save")}
        </Button>
      </RouteFocusModal.Footer>
    </form>
  )
}

interface ModalProps<T> {
  title: string
  query: ComponentProps<typeof QueryContent<T>>["query"]
  children: (data: T) => ReactNode
}

/** A focus modal whose form needs something loaded first; until then only its name is there. */
export const CreateModal = <T,>({ title, query, children }: ModalProps<T>) => (
  <RouteFocusModal>
    {query.data === undefined ? (
      <>
        <RouteFocusModal.Header />
        <RouteFocusModal.Title className="sr-only">{title}</RouteFocusModal.Title>
      </>
    ) : null}
    <QueryContent query={query}>{children}</QueryContent>
  </RouteFocusModal>
)
