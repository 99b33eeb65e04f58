import type { ReactNode } from "react"

/** Wider than its box it scrolls, and takes the keyboard for that. */
export const ScrollRegion = ({ label, children }: { label: string; children: ReactNode }) => (
  <div
    role="region"
    aria-label={label}
    tabIndex={0}
    className="focus-visible:shadow-borders-focus overflow-x-auto outline-none"
  >
    {children}
  </div>
)
