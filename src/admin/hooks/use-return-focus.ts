import { type RefObject, useRef } from "react"

/**
 * Where the focus goes when a dialog without a trigger of its own opens (its first field, if named)
 * and closes: back to where it was, because keys open these dialogs.
 */
export function useReturnFocus(first?: RefObject<HTMLElement>) {
  const opener = useRef<Element | null>(null)
  return {
    onOpenAutoFocus: (event: Event) => {
      opener.current = document.activeElement
      if (first?.current) {
        event.preventDefault()
        first.current.focus()
      }
    },
    onCloseAutoFocus: (event: Event) => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) {
        event.preventDefault()
        opener.current.focus()
      }
    },
  }
}
