import { forwardRef, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useDebounced } from "../../hooks/use-debounced"
import { SearchInput } from "../search-input"

interface SearchFieldProps {
  value: string
  onChange: (q: string) => void
}

/** Searches once typing rests; Escape empties it. */
export const SearchField = forwardRef<HTMLInputElement, SearchFieldProps>(
  ({ value, onChange }, ref) => {
    const { t } = useTranslation("helpdesk")
    const [text, setText] = useState(value)
    const rested = useDebounced(text.trim())
    const reported = useRef(value)

    // the address changed by itself: back button, a view, cleared filters
    useEffect(() => {
      if (value !== reported.current) {
        reported.current = value
        setText(value)
      }
    }, [value])

    useEffect(() => {
      if (rested !== reported.current && rested === text.trim()) {
        reported.current = rested
        onChange(rested)
      }
    }, [rested, text, onChange])

    return (
      <SearchInput
        ref={ref}
        size="small"
        aria-label={t("inbox.search")}
        placeholder={t("inbox.searchPlaceholder")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.currentTarget.blur()
          }
        }}
      />
    )
  }
)
SearchField.displayName = "SearchField"
