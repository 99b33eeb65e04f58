import { useEffect, useRef } from "react"

/** How long mails may still grow while their frames load. */
const SETTLE_MILLISECONDS = 2_000
const TAKES_OVER = ["wheel", "pointerdown", "keydown"] as const

/** So close to the end, in pixels, the agent is reading the newest message. */
const NEAR = 100

/**
 * Keeps the end of a conversation in view: while it loads, until somebody moves, and while somebody
 * writes there, so that the composer never covers the message it answers. The ref belongs to the
 * column whose last child is the composer. For somebody who only reads nothing ever moves.
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
    let isLoading = true
    const below = () =>
      column.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom
    const isWriting = () => column.lastElementChild?.contains(document.activeElement)
    const follow = () => {
      if (isAtEnd && (isLoading || isWriting()) && below() > 0) {
        column.scrollIntoView({ block: "end" })
      }
    }
    const look = () => {
      isAtEnd = below() < NEAR
    }
    const settle = () => {
      isLoading = false
    }
    const observer = new ResizeObserver(follow)
    observer.observe(column)
    scroller.addEventListener("scroll", look, { passive: true })
    TAKES_OVER.forEach((name) => document.addEventListener(name, settle))
    const timer = window.setTimeout(settle, SETTLE_MILLISECONDS)
    return () => {
      window.clearTimeout(timer)
      observer.disconnect()
      scroller.removeEventListener("scroll", look)
      TAKES_OVER.forEach((name) => document.removeEventListener(name, settle))
    }
  }, [isReady])
  return ref
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const { parentElement: parent } = element
  const isScroller = parent && /auto|scroll/.test(window.getComputedStyle(parent).overflowY)
  return !parent || isScroller ? parent : scrollerOf(parent)
}
