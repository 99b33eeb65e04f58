import { useEffect, useRef } from "react"

/** How long mails may still grow while their frames load. */
const SETTLE_MILLISECONDS = 2_000
const TAKES_OVER = ["wheel", "pointerdown", "keydown"] as const

/** So close to the end, in pixels, the agent is reading the newest message. */
const NEAR = 100

/**
 * Keeps the end of a conversation in view: while it loads, until somebody moves, and whenever the
 * composer at its end grows over the message it answers. The ref belongs to the column whose last
 * child is the composer. New messages alone never scroll.
 */
export function useThreadEnd(isReady: boolean) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const column = ref.current
    const scroller = column && scrollerOf(column)
    if (!isReady || !scroller) {
      return
    }
    let isAtEnd = true
    const below = () =>
      column.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom
    const follow = () => {
      if (isAtEnd && below() > 0) {
        column.scrollIntoView({ block: "end" })
      }
    }
    const look = () => {
      isAtEnd = below() < NEAR
    }
    const loading = new ResizeObserver(follow)
    const writing = new ResizeObserver(follow)
    const settle = () => {
      loading.disconnect()
      TAKES_OVER.forEach((name) => document.removeEventListener(name, settle))
    }
    loading.observe(column)
    if (column.lastElementChild) {
      writing.observe(column.lastElementChild)
    }
    scroller.addEventListener("scroll", look, { passive: true })
    TAKES_OVER.forEach((name) => document.addEventListener(name, settle))
    const timer = window.setTimeout(settle, SETTLE_MILLISECONDS)
    return () => {
      window.clearTimeout(timer)
      settle()
      writing.disconnect()
      scroller.removeEventListener("scroll", look)
    }
  }, [isReady])
  return ref
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const { parentElement: parent } = element
  const isScroller = parent && /auto|scroll/.test(window.getComputedStyle(parent).overflowY)
  return !parent || isScroller ? parent : scrollerOf(parent)
}
