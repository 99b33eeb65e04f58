import type { ClosedTicketPolicy, MailboxDTO } from "../../../../../types"
import { type LoginBody, type LoginForm, emptyLogin, loginBody, loginOf } from "./login-form"

export interface MailboxForm {
  name: string
  address: string
  aliases: string[]
  is_active: boolean
  language: MailboxDTO["language"]
  signature: string

  receives: "imap" | "push"
  imap: LoginForm
  folder: string
  move_to: string

  sends: boolean
  has_same_login: boolean
  smtp: LoginForm

  team_id: string | null
  category_id: string | null
  acknowledgement: boolean
  survey: boolean
  /** a day as <input type="date"> writes it, "" for all mail */
  cutoff_day: string
  older_mail: MailboxDTO["older_mail"]
  closed_ticket_policy: ClosedTicketPolicy
  reopen_days: string
  trust_reply_to: boolean
  match_domains: boolean
  trusted_authserv_ids: string[]
}

export type MailboxBody = Partial<
  Omit<MailboxDTO, "id" | "imap" | "smtp" | "created_at" | "updated_at">
> & {
  imap?: (LoginBody & { folder?: string; move_to?: string | null }) | null
  smtp?: LoginBody | null
}

export const MAILBOX_SECTIONS = ["general", "receiving", "sending", "behaviour"] as const
export type MailboxSection = (typeof MAILBOX_SECTIONS)[number]

const dayOf = (at: Date) =>
  [
    at.getFullYear(),
    String(at.getMonth() + 1).padStart(2, "0"),
    String(at.getDate()).padStart(2, "0"),
  ].join("-")

/** A new mailbox begins with today's mail, so that connecting an old box floods nobody. */
export const newMailbox = (now: Date, language: MailboxDTO["language"]): MailboxForm => ({
  name: "",
  address: "",
  aliases: [],
  is_active: true,
  language,
  signature: "",
  receives: "imap",
  imap: emptyLogin("imap"),
  folder: "INBOX",
  move_to: "",
  sends: true,
  has_same_login: true,
  smtp: emptyLogin("smtp"),
  team_id: null,
  category_id: null,
  acknowledgement: true,
  survey: true,
  cutoff_day: dayOf(now),
  older_mail: "skip",
  closed_ticket_policy: "reopen",
  reopen_days: "14",
  trust_reply_to: false,
  match_domains: false,
  trusted_authserv_ids: [],
})

export const formOf = (mailbox: MailboxDTO): MailboxForm => ({
  name: mailbox.name,
  address: mailbox.address,
  aliases: mailbox.aliases,
  is_active: mailbox.is_active,
  language: mailbox.language,
  signature: mailbox.signature ?? "",
  receives: mailbox.imap ? "imap" : "push",
  imap: mailbox.imap ? loginOf(mailbox.imap) : emptyLogin("imap"),
  folder: mailbox.imap?.folder ?? "INBOX",
  move_to: mailbox.imap?.move_to ?? "",
  sends: Boolean(mailbox.smtp),
  has_same_login: false,
  smtp: mailbox.smtp ? loginOf(mailbox.smtp) : emptyLogin("smtp"),
  team_id: mailbox.team_id,
  category_id: mailbox.category_id,
  acknowledgement: mailbox.acknowledgement,
  survey: mailbox.survey,
  cutoff_day: mailbox.cutoff_at ? dayOf(new Date(mailbox.cutoff_at)) : "",
  older_mail: mailbox.older_mail,
  closed_ticket_policy: mailbox.closed_ticket_policy,
  reopen_days: String(mailbox.reopen_days),
  trust_reply_to: mailbox.trust_reply_to,
  match_domains: mailbox.match_domains,
  trusted_authserv_ids: mailbox.trusted_authserv_ids,
})

/** "Same login" borrows user and secrets of the receiving side; servers stay apart. */
export function smtpLogin(form: MailboxForm): LoginForm {
  if (!form.has_same_login || form.receives === "push") {
    return form.smtp
  }
  const { host, port, secure } = form.smtp
  return { ...form.imap, host, port, secure }
}

const imapBody = (form: MailboxForm): MailboxBody["imap"] =>
  form.receives === "push"
    ? null
    : {
        ...loginBody(form.imap),
        folder: form.folder.trim() || "INBOX",
        move_to: form.move_to.trim() || null,
      }

/** What one section of the form says, as the API takes it. */
const SECTION_BODIES: Record<MailboxSection, (form: MailboxForm) => MailboxBody> = {
  general: (form) => ({
    name: form.name.trim(),
    address: form.address.trim(),
    aliases: form.aliases,
    is_active: form.is_active,
    language: form.language,
    signature: form.signature.trim() || null,
  }),
  receiving: (form) => ({ imap: imapBody(form) }),
  sending: (form) => ({ smtp: form.sends ? loginBody(smtpLogin(form)) : null }),
  behaviour: (form) => ({
    team_id: form.team_id,
    category_id: form.category_id,
    acknowledgement: form.acknowledgement,
    survey: form.survey,
    cutoff_at: form.cutoff_day ? new Date(`${form.cutoff_day}T00:00:00`).toISOString() : null,
    older_mail: form.older_mail,
    closed_ticket_policy: form.closed_ticket_policy,
    reopen_days: Number(form.reopen_days),
    trust_reply_to: form.trust_reply_to,
    match_domains: form.match_domains,
    trusted_authserv_ids: form.trusted_authserv_ids,
  }),
}

export const mailboxBody = (
  form: MailboxForm,
  sections: readonly MailboxSection[] = MAILBOX_SECTIONS
): MailboxBody => Object.assign({}, ...sections.map((section) => SECTION_BODIES[section](form)))
