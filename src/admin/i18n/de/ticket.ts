import type { ticket as source } from "../en/ticket"

export const ticket: typeof source = {
  about: "Über dieses Ticket",
  subjectLabel: "Betreff",
  editSubject: "Betreff bearbeiten",
  change: "{{field}}: {{value}}",
  menuLabel: "Weitere Aktionen",
  addTag: "Schlagwort hinzufügen",
  removeTag: "Schlagwort {{tag}} entfernen",
  actions: {
    merge: "Zusammenführen mit …",
    revoke: "Antwortadresse widerrufen",
    spam: "Als Spam markieren",
    notSpam: "Kein Spam",
    close: "Ticket schließen",
  },
  revoke: {
    title: "Antwortadresse widerrufen?",
    description:
      "E-Mails, die auf frühere Nachrichten dieses Tickets antworten, eröffnen dann ein neues Ticket. Sinnvoll, wenn eine Antwortadresse in falsche Hände geraten ist.",
    done: "Frühere Antwortadressen erreichen dieses Ticket nicht mehr",
  },
  banner: {
    related: "Das gehört möglicherweise zu {{number}} „{{subject}}“.",
    mergeThere: "Damit zusammenführen",
    open: "Öffnen",
    merged:
      "Dieses Ticket wurde mit {{number}} „{{subject}}“ zusammengeführt. Dort geht es weiter.",
    unconfirmedRequester:
      "Niemand hat bestätigt, dass {{email}} das wirklich geschrieben hat. Prüfen Sie den Absender, bevor Sie etwas preisgeben.",
    noAddress:
      "Es gibt keine Adresse für eine Antwort: Antworten werden gespeichert, aber nicht verschickt.",
    spam: "Dieses Ticket ist als Spam markiert. Es geht keine Bestätigung oder Umfrage hinaus.",
  },
  customer: {
    title: "Kunde",
    none: "Dieser Absender ist keinem Kunden zugeordnet.",
    match: "Kunden zuordnen",
    change: "Anderen Kunden zuordnen",
    matchTitle: "Kunden zuordnen",
    matchHint: "Offene Tickets desselben Absenders werden mit zugeordnet.",
    remember: "{{email}} als Adresse dieses Kunden merken",
    matched: "{{name}} zugeordnet",
    view: "Kunden öffnen",
    sender: "Absender",
  },
  others: {
    title: "Weitere Tickets",
    none: "Keine weiteren Tickets dieses Absenders.",
    all: "Alle anzeigen",
  },
  order: { title: "Bestellung", view: "Bestellung #{{number}}" },
  participants: {
    title: "Beteiligte",
    requester: "Absender",
    cc: "Cc",
    follower: "Beobachter",
    unconfirmed: "unbestätigt",
    unconfirmedHint: "Bekommt keine E-Mails, bevor Sie bestätigen",
    confirm: "{{email}} bestätigen",
    remove: "{{email}} entfernen",
    add: "Zu Cc hinzufügen",
    addLabel: "Adresse für Cc",
    addPlaceholder: "name@example.com",
  },
  since: "Erstellt {{at}}",
  via: { email: "per E-Mail", admin: "im Admin", store: "im Shop", api: "über die API" },
}
