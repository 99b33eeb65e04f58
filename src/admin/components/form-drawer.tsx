import { Button, Drawer } from "@medusajs/ui"
import { type ReactNode, type RefObject, useState } from "react"
import { useTranslation } from "react-i18next"
import { useReturnFocus } from "../hooks/use-return-focus"
import { LeavePrompt, submitForm } from "./settings/form"

interface FormDrawerProps {
  title: string
  hint: string
  submitLabel: string
  /** asks before what was typed is lost */
  isDirty: boolean
  isSaving: boolean
  onSubmit: () => void
  onClose: () => void
  /** takes the focus after it where what opened it is gone by then */
  returnTo?: RefObject<HTMLElement>
  children: ReactNode
}

/** A form beside a page that has no address of its own: fields scroll, the footer stays. */
export const FormDrawer = ({ title, hint, submitLabel, children, ...form }: FormDrawerProps) => {
  const { t } = useTranslation("helpdesk")
  const [isLeaving, setIsLeaving] = useState(false)
  const focus = useReturnFocus({ fallback: form.returnTo })
  const { isDirty, isSaving, onSubmit, onClose } = form
  const leave = () => (isDirty ? setIsLeaving(true) : onClose())
  return (
    <Drawer open onOpenChange={(open) => open || leave()}>
      <Drawer.Content {...focus}>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.Description className="txt-small text-ui-fg-subtle">{hint}</Drawer.Description>
        </Drawer.Header>
        <form
          className="flex flex-1 flex-col overflow-hidden"
          noValidate
          autoComplete="off"
          onSubmit={(event) => submitForm(event, onSubmit)}
        >
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
            {children}
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button type="button" size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            <Button type="submit" size="small" isLoading={isSaving}>
              {submitLabel}
            </Button>
          </Drawer.Footer>
        </form>
        <LeavePrompt open={isLeaving} onStay={() => setIsLeaving(false)} onLeave={onClose} />
      </Drawer.Content>
    </Drawer>
  )
}
