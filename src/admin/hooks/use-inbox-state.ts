import { useCallback, useMemo } from "react"
import { useLocation, useSearchParams } from "react-router-dom"
import {
  DEFAULT_VIEW,
  INBOX_VIEWS,
  type InboxState,
  type InboxView,
  parseInboxState,
  toInboxParams,
} from "../lib/inbox-query"

const REMEMBERED_VIEW = "helpdesk:view"

const rememberView = (view: InboxView) => window.localStorage.setItem(REMEMBERED_VIEW, view)

const rememberedView = (): InboxView => {
  const stored = window.localStorage.getItem(REMEMBERED_VIEW)
  return INBOX_VIEWS.find((view) => view === stored) ?? DEFAULT_VIEW
}

/** Cursors of the pages before this one, kept with the browser's history entry. */
interface PageTrail {
  trail?: (string | null)[]
}

/** The inbox lives in its address: the back button undoes, a copied link shows the same. */
export function useInboxState() {
  const [params, setParams] = useSearchParams()
  const location = useLocation()
  const trail = useMemo(() => (location.state as PageTrail | null)?.trail ?? [], [location.state])
  const state = useMemo(() => parseInboxState(params, rememberedView()), [params])

  /** Any change but paging starts again on the first page. */
  const update = useCallback(
    (changes: Partial<InboxState>, options: { replace?: boolean } = {}) => {
      setParams(toInboxParams({ ...state, cursor: null, ...changes }), {
        replace: options.replace,
      })
    },
    [state, setParams]
  )

  const nextPage = (cursor: string) =>
    setParams(toInboxParams({ ...state, cursor }), { state: { trail: [...trail, state.cursor] } })

  const previousPage = () =>
    setParams(toInboxParams({ ...state, cursor: trail.at(-1) ?? null }), {
      state: { trail: trail.slice(0, -1) },
    })

  return { state, update, rememberView, nextPage, previousPage, isFirstPage: state.cursor === null }
}
