import type { shortcuts as source } from "../en/shortcuts"

export const shortcuts: typeof source = {
  title: "Tastenkürzel",
  open: "Tastenkürzel",
  inbox: "Posteingang",
  ticket: "Ticket",
  composer: "Schreiben",
  next: "Nächstes Ticket",
  previous: "Voriges Ticket",
  openTicket: "Ticket öffnen",
  select: "Ticket auswählen",
  search: "Suchen",
  assignMe: "Mir zuweisen",
  assign: "Zuweisen",
  reply: "Antworten",
  note: "Interne Notiz",
  resolve: "Lösen",
  back: "Zurück zum Posteingang",
  help: "Diese Hilfe",
  send: "Senden",
  leaveEditor: "Editor verlassen",
}
