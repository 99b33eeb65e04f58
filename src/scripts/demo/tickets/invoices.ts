import { CLINIC, HOTEL, LOGISTICS, SHOPPER, WORKSHOP } from "../customers"
import { BILLING } from "../mailboxes"
import { AGENT, MANAGER } from "../users"
import { answers, asks, notes, type Story } from "./story"

/** What they pay, or do not. */
export const invoices: Story[] = [
  {
    from: WORKSHOP,
    subject: "Mahnung erhalten, Rechnung nie",
    days: 1.8,
    status: "open",
    priority: "high",
    category: "Billing",
    mailbox: BILLING,
    assignee: MANAGER,
    tags: ["overdue"],
    lines: [
      asks("Sie mahnen 412,80 EUR an. Diese Rechnung haben wir nie bekommen!"),
      answers(MANAGER, 3, "Guten Tag Frau Brume, ich schicke Ihnen die Rechnung noch einmal zu."),
      asks("Es ist immer noch nichts angekommen.", 42),
    ],
  },
  {
    from: CLINIC,
    subject: "Rechnungskopie für den Wirtschaftsprüfer",
    days: 0.05,
    status: "new",
    priority: "low",
    category: "Billing",
    mailbox: BILLING,
    lines: [asks("Bitte senden Sie uns alle Rechnungen des ersten Halbjahrs als PDF.")],
  },
  {
    from: LOGISTICS,
    subject: "Purchase order number missing on invoice",
    days: 8,
    status: "resolved",
    category: "Billing",
    mailbox: BILLING,
    assignee: AGENT,
    lines: [
      asks("Our accounts team needs PO 88213 on the invoice."),
      answers(
        AGENT,
        1.7,
        "Added, the corrected invoice is on its way and future ones will carry it."
      ),
    ],
  },
  {
    from: SHOPPER,
    subject: "Charged twice?",
    days: 14,
    status: "closed",
    category: "Billing",
    mailbox: BILLING,
    assignee: AGENT,
    lines: [
      asks("My card shows two payments of 12.50."),
      notes(AGENT, 1, "The first one is only an authorisation, it was released."),
      answers(
        AGENT,
        1.2,
        "Only one was taken. The other was a reservation and disappears within days."
      ),
    ],
  },
  {
    from: HOTEL,
    subject: "Neue Bankverbindung",
    days: 21,
    status: "closed",
    category: "Billing",
    mailbox: BILLING,
    assignee: MANAGER,
    lines: [
      asks("Bitte buchen Sie künftig von unserem neuen Konto ab."),
      answers(MANAGER, 3.5, "Dafür brauchen wir ein neues Mandat, ich sende Ihnen das Formular."),
      asks("Unterschrieben zurück.", 50),
    ],
  },
  {
    from: WORKSHOP,
    subject: "Ratenzahlung möglich?",
    days: 30,
    status: "closed",
    category: "Billing",
    mailbox: BILLING,
    assignee: MANAGER,
    lines: [
      asks("Können wir die offene Rechnung in zwei Raten zahlen?"),
      answers(MANAGER, 9, "Ja, je zur Hälfte am 1. und am 15."),
    ],
  },
  {
    from: LOGISTICS,
    subject: "VAT on the May invoice",
    days: 53,
    status: "closed",
    category: "Billing",
    mailbox: BILLING,
    assignee: AGENT,
    lines: [
      asks("Why is there no VAT on the May invoice?"),
      answers(AGENT, 7, "That was our mistake, a corrected invoice follows today."),
    ],
  },
  {
    from: CLINIC,
    subject: "Kostenstelle auf der Rechnung ändern",
    days: 76,
    status: "closed",
    priority: "low",
    category: "Billing",
    mailbox: BILLING,
    assignee: AGENT,
    lines: [asks("Neue Kostenstelle: 4711."), answers(AGENT, 1.1, "Ist eingetragen.")],
  },
]
