import type { merge as source } from "../en/merge"

export const merge: typeof source = {
  title_one: "Mit einem anderen Ticket zusammenführen",
  title_other: "{{count}} Tickets zusammenführen",
  hint: "Nachrichten, Notizen und Beteiligte ziehen in das gewählte Ticket um. Spätere E-Mails beider Verläufe kommen dort an.",
  target: "Zielticket",
  submit: "Zusammenführen",
  submitInto: "Mit {{number}} zusammenführen",
  done: "Mit {{number}} zusammengeführt",
}
