import { Button, Container, Kbd, Text, clx } from "@medusajs/ui"
import { type KeyboardEvent, useCallback, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TicketDTO } from "../../../types"
import { NO_DRAFT, useDraft } from "../../hooks/draft"
import { useMailboxes } from "../../hooks/mailboxes"
import { ticketNumber } from "../../lib/people"
import type { TimelineMessage } from "../../lib/timeline-groups"
import { NoteForm } from "./note-form"
import { ReplyForm } from "./reply-form"

export type ComposerMode = "reply" | "note"

export interface ComposerState {
  /** null: nobody is writing, only the two buttons stand there */
  mode: ComposerMode | null
  /** counts requests to take the focus */
  focusSignal: number
}

interface ComposerProps {
  ticket: TicketDTO
  /** undefined while the timeline is loading */
  newest: TimelineMessage | null | undefined
  state: ComposerState
  onOpen: (mode: ComposerMode) => void
  /** what was written went out: what is still half-written comes next, else nothing */
  onSent: (next: ComposerMode | null) => void
}

const MODES: { mode: ComposerMode; shortcut: string }[] = [
  { mode: "reply", shortcut: "r" },
  { mode: "note", shortcut: "n" },
]

export const Composer = ({ ticket, newest, state, onOpen, onSent }: ComposerProps) => {
  const { t } = useTranslation("helpdesk")
  const firstButton = useRef<HTMLButtonElement>(null)
  const [begun, setBegun] = useState<Record<ComposerMode, boolean>>({ reply: false, note: false })
  const setReplyBegun = useCallback(
    (reply: boolean) => setBegun((before) => ({ ...before, reply })),
    []
  )
  const setNoteBegun = useCallback(
    (note: boolean) => setBegun((before) => ({ ...before, note })),
    []
  )
  const { data, isError } = useDraft(ticket.id)
  // a draft that cannot be read must not keep anybody from answering
  const draft = data ?? (isError ? NO_DRAFT : undefined)
  const mode = state.mode ?? (draft?.draft ? "reply" : null)
  if (ticket.status === "merged") {
    return <MergedNotice ticket={ticket} />
  }
  /** The focus was in what closes now. */
  const rest = (other: ComposerMode) => {
    onSent(begun[other] ? other : null)
    firstButton.current?.focus({ preventScroll: true })
  }
  return (
    <div
      role="region"
      aria-label={t("composer.label")}
      onKeyDownCapture={blurOnEscape}
      className="bg-ui-bg-subtle sticky bottom-0 z-[2] -mb-3 pb-3"
    >
      <Container className="shadow-elevation-card-hover p-0">
        <div className={clx("flex items-center gap-x-2 px-4 py-2", mode && "border-b")}>
          {MODES.map((one, index) => (
            <Button
              key={one.mode}
              ref={index === 0 ? firstButton : undefined}
              size="small"
              variant={mode === one.mode ? "secondary" : "transparent"}
              aria-pressed={mode === one.mode}
              onClick={() => onOpen(one.mode)}
            >
              {t(`composer.${one.mode}`)}
              {!mode && <Kbd aria-hidden>{one.shortcut}</Kbd>}
            </Button>
          ))}
          <MailboxHint />
        </div>
        {draft && mode && (
          <div hidden={mode !== "reply"}>
            <ReplyForm
              ticket={ticket}
              draft={draft}
              newest={newest}
              focusSignal={mode === "reply" ? state.focusSignal : 0}
              onBegun={setReplyBegun}
              onSent={() => rest("note")}
            />
          </div>
        )}
        {mode && (
          <div hidden={mode !== "note"}>
            <NoteForm
              ticketId={ticket.id}
              focusSignal={mode === "note" ? state.focusSignal : 0}
              onBegun={setNoteBegun}
              onAdded={() => rest("reply")}
            />
          </div>
        )}
      </Container>
    </div>
  )
}

/**
 * Leaves the editor so that the single keys of the page work again; an open list of names takes the
 * key first. Caught on the way down, because the editor keeps Escape to itself.
 */
const blurOnEscape = ({ key, target }: KeyboardEvent) => {
  const isEditor = target instanceof HTMLElement && target.isContentEditable
  if (key === "Escape" && isEditor && !document.querySelector("[role=listbox]")) {
    target.blur()
  }
}

const MergedNotice = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const number = ticket.merged_into ? ticketNumber(ticket.merged_into.display_id) : ""
  return (
    <Container className="px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle">
        {t("composer.merged", { number })}
      </Text>
    </Container>
  )
}

const MailboxHint = () => {
  const { t } = useTranslation("helpdesk")
  const { data: mailboxes } = useMailboxes()
  return mailboxes?.some((mailbox) => mailbox.is_active) === false ? (
    <Text size="small" className="text-ui-fg-subtle ml-auto">
      {t("composer.noMailbox")}{" "}
      <Link to="/settings/helpdesk" className="text-ui-fg-base underline">
        {t("composer.setUpMailbox")}
      </Link>
    </Text>
  ) : null
}
