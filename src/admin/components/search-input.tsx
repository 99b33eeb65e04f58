import { MagnifyingGlass } from "@medusajs/icons"
import { Input } from "@medusajs/ui"
import { type ComponentPropsWithoutRef, forwardRef } from "react"

/** The look of `Input type="search"`, whose icon is an image without a name to a screen reader. */
export const SearchInput = forwardRef<
  HTMLInputElement,
  Omit<ComponentPropsWithoutRef<typeof Input>, "type">
>((props, ref) => (
  <div className="relative w-full">
    <MagnifyingGlass
      aria-hidden
      className="text-ui-fg-muted pointer-events-none absolute inset-y-0 left-2 z-[1] my-auto"
    />
    <Input ref={ref} type="text" role="searchbox" className="pl-8" {...props} />
  </div>
))
SearchInput.displayName = "SearchInput"
