import { Container, Heading } from "@medusajs/ui"
import type { ReactNode } from "react"

interface SideCardProps {
  title: string
  /** menu or button beside the title */
  action?: ReactNode
  children: ReactNode
}

export const SideCard = ({ title, action, children }: SideCardProps) => (
  <Container className="divide-y p-0">
    <div className="flex min-h-14 items-center justify-between px-6 py-3">
      <Heading level="h2">{title}</Heading>
      {action}
    </div>
    {children}
  </Container>
)
