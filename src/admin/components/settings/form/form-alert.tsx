import { Alert } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { messageOf } from "../../../lib/client"

/** Why the server refused a form, in its own words, where the eyes are: scrolled into view. */
export const FormAlert = ({ error }: { error: unknown }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) {
      box.current?.scrollIntoView({ block: "nearest" })
    }
  }, [error])
  return error ? (
    <div ref={box}>
      <Alert variant="error" role="alert">
        {messageOf(error)}
      </Alert>
    </div>
  ) : null
}
