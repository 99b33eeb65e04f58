import type { FormEvent } from "react"

/** Typed, but no value: half a date reads as an empty one, and would be saved as one. */
const isUnreadable = (control: Element): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.validity.badInput || control.validity.customError)

/** Submits a form, and takes the eyes to what keeps it from being saved. */
export function submitForm(event: FormEvent<HTMLFormElement>, onSubmit: () => void): void {
  event.preventDefault()
  // a drawer inside another component's form is still its React child
  event.stopPropagation()
  const form = event.currentTarget
  const unreadable = [...form.elements].find(isUnreadable)
  if (unreadable) {
    // a refusal of ours stands below its field; what a browser cannot read only the browser can say
    unreadable.focus()
    if (unreadable.validity.badInput) {
      unreadable.reportValidity()
    }
    return
  }
  onSubmit()
  // once the errors have been drawn
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
