import type { create as source } from "../en/create"

export const create: typeof source = {
  title: "Neues Ticket",
  hint: "Halten Sie fest, worum der Kunde bittet. Eine E-Mail geht erst mit Ihrer Antwort hinaus.",
  customer: "Kunde",
  aboutOrder: "Zur Bestellung #{{number}}",
  orAddress: "Oder eine E-Mail-Adresse",
  addressHint: "Für jemanden, der noch kein Kunde ist",
  needRequester: "Wählen Sie einen Kunden oder geben Sie eine Adresse ein",
  needSubject: "Geben Sie einen Betreff ein",
  needMessage: "Schreiben Sie eine Nachricht",
  submit: "Ticket erstellen",
  done: "{{number}} erstellt",
}
