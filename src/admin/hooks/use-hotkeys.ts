import { useEffect, useRef } from "react"

type Hotkeys = Partial<Record<string, () => void>>

const OPEN_LAYER = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]"

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Single keys on the page; they rest while somebody types or a dialog or menu is open. */
export function useHotkeys(hotkeys: Hotkeys) {
  const current = useRef(hotkeys)
  current.current = hotkeys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) {
        return
      }
      const handler = current.current[event.key]
      if (handler && !isTyping(event.target) && !document.querySelector(OPEN_LAYER)) {
        event.preventDefault()
        handler()
      }
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
}
