import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface Props {
  title: string
  subtitle?: string
  level?: "h1" | "h2"
  /** buttons and menus on the right */
  actions?: ReactNode
  children?: ReactNode
}

/** The box every settings page is made of: heading, actions, divided content. */
export const Section = ({ title, subtitle, level = "h2", actions, children }: Props) => (
  <Container className="divide-y p-0">
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <div className="min-w-0">
        <Heading level={level} className="truncate">
          {title}
        </Heading>
        {subtitle ? (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {subtitle}
          </Text>
        ) : null}
      </div>
      <div className="flex shrink-0 items-center gap-x-2">{actions}</div>
    </div>
    {children}
  </Container>
)
