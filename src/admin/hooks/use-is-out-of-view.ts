import { type RefObject, useEffect, useState } from "react"

/** Whether somebody has scrolled an element away. */
export function useIsOutOfView(ref: RefObject<Element>): boolean {
  const [isOut, setIsOut] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) {
      return
    }
    const observer = new IntersectionObserver(([entry]) => setIsOut(!entry.isIntersecting))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return isOut
}
