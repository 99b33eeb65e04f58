import { clx, Container, Skeleton } from "@medusajs/ui"
import { useMemo, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation, useNavigate, useSearchParams } from "react-router-dom"
import type { TicketDTO } from "../../../types"
import { useTicket } from "../../hooks/tickets"
import { useTimeline } from "../../hooks/timeline"
import { useThreadEnd } from "../../hooks/use-thread-end"
import { useChangeTicket } from "../../hooks/use-change-ticket"
import { useHotkeys } from "../../hooks/use-hotkeys"
import { useIsOutOfView } from "../../hooks/use-is-out-of-view"
import { newestInbound } from "../../lib/timeline-groups"
import { Composer, type ComposerMode, type ComposerState } from "../composer/composer"
import { ErrorState } from "../empty-state"
import { ShortcutHelp } from "../shortcut-help"
import { SideCards } from "./side-cards"
import { TicketBanners } from "./ticket-banners"
import { TicketBar } from "./ticket-bar"
import { TicketHeader } from "./ticket-header"
import type { OpenMenu } from "./ticket-properties"
import { Timeline } from "./timeline"

const COLUMNS = "xl:grid-cols-[minmax(0,1fr)_340px] 2xl:grid-cols-[minmax(0,1fr)_380px]"

export const TicketPage = ({ id }: { id: string }) => {
  const { t } = useTranslation("helpdesk")
  const { data: ticket, dataUpdatedAt, error, refetch } = useTicket(id)
  if (ticket) {
    return <LoadedTicket ticket={ticket} fetchedAt={dataUpdatedAt} />
  }
  if (!error) {
    return <TicketSkeleton />
  }
  return (
    <Container>
      <ErrorState
        error={error}
        onRetry={refetch}
        back={{ to: "/helpdesk", label: t("inbox.title") }}
      />
    </Container>
  )
}

interface LoadedTicketProps {
  ticket: TicketDTO
  fetchedAt: number
}

const LoadedTicket = ({ ticket, fetchedAt }: LoadedTicketProps) => {
  const { t } = useTranslation("helpdesk")
  const timeline = useTimeline(ticket.id)
  const { items } = timeline
  const newest = useMemo(() => items && newestInbound(items), [items])
  const { composer, openComposer, leaveComposer } = useComposer()
  const [menu, setMenu] = useState<OpenMenu>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const goBack = useGoBack()
  const headRef = useRef<HTMLDivElement>(null)
  const isHeadOut = useIsOutOfView(headRef)
  const threadRef = useThreadEnd(items !== undefined)
  const change = useChangeTicket(ticket.id)
  useHotkeys({
    r: () => openComposer("reply"),
    n: () => openComposer("note"),
    a: () => setMenu("assignee"),
    e: () => change({ status: "resolved" }),
    "?": () => setIsHelpOpen(true),
    Escape: goBack,
  })
  return (
    <div
      className={clx("isolate flex w-full flex-col items-start gap-x-4 gap-y-3 xl:grid", COLUMNS)}
    >
      <TicketBar ticket={ticket} fetchedAt={fetchedAt} isShown={isHeadOut} />
      <div ref={threadRef} className="flex w-full min-w-0 flex-col gap-y-3">
        <TicketHeader
          ticket={ticket}
          fetchedAt={fetchedAt}
          headRef={headRef}
          menu={menu}
          onMenuChange={setMenu}
          onHelp={() => setIsHelpOpen(true)}
        />
        <TicketBanners ticket={ticket} />
        <Timeline ticket={ticket} timeline={timeline} />
        <Composer
          ticket={ticket}
          newest={newest}
          state={composer}
          onOpen={openComposer}
          onSent={leaveComposer}
        />
      </div>
      <aside
        aria-label={t("ticket.about")}
        className="flex w-full flex-col gap-y-3 pb-1 [scrollbar-width:thin] xl:sticky xl:top-0 xl:-mx-1 xl:max-h-[calc(100vh-64px)] xl:w-auto xl:overflow-y-auto xl:px-1"
      >
        <SideCards ticket={ticket} />
      </aside>
      <ShortcutHelp open={isHelpOpen} onOpenChange={setIsHelpOpen} />
    </div>
  )
}

/** Opened by its buttons, by a key, or by the inbox through `?compose=reply`; at rest after sending. */
function useComposer() {
  const [params] = useSearchParams()
  const asked = params.get("compose")
  const [state, setState] = useState<ComposerState>({
    mode: asked === "reply" || asked === "note" ? asked : null,
    focusSignal: asked ? 1 : 0,
  })
  const open = (mode: ComposerMode) =>
    setState((before) => ({ mode, focusSignal: before.focusSignal + 1 }))
  const leave = (next: ComposerMode | null) => setState({ mode: next, focusSignal: 0 })
  return { composer: state, openComposer: open, leaveComposer: leave }
}

/** Back to the inbox as it was: same view, filters and page. */
function useGoBack() {
  const navigate = useNavigate()
  const { state } = useLocation()
  return () => {
    const search = (state as { inbox?: string } | null)?.inbox
    navigate(`/helpdesk${search ?? ""}`)
  }
}

const TicketSkeleton = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <div
      role="status"
      aria-label={t("states.loading")}
      className={clx("flex w-full flex-col gap-3 xl:grid", COLUMNS)}
    >
      <Skeleton className="h-32 w-full rounded-lg" />
      <Skeleton className="h-48 w-full rounded-lg" />
      <Skeleton className="h-96 w-full rounded-lg" />
    </div>
  )
}
