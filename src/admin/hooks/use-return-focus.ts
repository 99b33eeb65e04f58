import { type RefObject, useRef } from "react"

interface Places {
  /** its first field */
  first?: RefObject<HTMLElement>
  /** where what opened it is gone by then, as the entries of a menu are */
  fallback?: RefObject<HTMLElement>
}

/**
 * Where the focus goes when a dialog without a trigger of its own opens and closes: back to where
 * it was, because keys open these dialogs.
 */
export function useReturnFocus({ first, fallback }: Places = {}) {
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
      const isThere = opener.current instanceof HTMLElement && opener.current.isConnected
      const place = isThere && opener.current !== document.body ? opener.current : fallback?.current
      if (place instanceof HTMLElement) {
        event.preventDefault()
        place.focus()
      }
    },
  }
}
