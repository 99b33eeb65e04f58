import { CLINIC, HOTEL, LOGISTICS, SHOPPER, STRANGER, WORKSHOP } from "../customers"
import { AGENT, SENIOR } from "../users"
import { answers, asks, notes, type Story } from "./story"

/** What they want to know, and what nobody wanted. */
export const questions: Story[] = [
  {
    from: STRANGER,
    subject: "Do you serve Rotterdam?",
    days: 0.2,
    status: "new",
    category: "Question",
    lines: [asks("Hello, we are a small firm in Rotterdam. Do you offer fibre there?")],
  },
  {
    from: SHOPPER,
    subject: "How do I forward calls while travelling?",
    days: 1.1,
    status: "pending",
    priority: "low",
    category: "Question",
    assignee: AGENT,
    lines: [
      asks("I am away for two weeks and want my calls on my mobile."),
      answers(AGENT, 3, "In the app under Calls, Forwarding. Does that page open for you?"),
    ],
  },
  {
    from: CLINIC,
    subject: "Störung Station 3, zweite Mail",
    days: 0.15,
    status: "merged",
    mergedInto: "Notruf-Weiterleitung der Station 3 geht ins Leere",
    category: "Fault",
    lines: [asks("Haben Sie meine Mail bekommen? Es eilt sehr.")],
  },
  {
    from: LOGISTICS,
    subject: "Call recording and data protection",
    days: 0.2,
    status: "on_hold",
    category: "Question",
    assignee: SENIOR,
    lines: [
      asks("May we record calls, and where are recordings stored?"),
      notes(SENIOR, 1, "Asked our data protection officer."),
      answers(
        SENIOR,
        1.5,
        "Recordings stay in Frankfurt. I am checking the legal part and come back."
      ),
    ],
  },
  {
    from: STRANGER,
    subject: "You have won a prize",
    days: 5.5,
    status: "spam",
    category: "Question",
    lines: [asks("Dear winner, please send your bank details to claim your prize.")],
  },
  {
    from: HOTEL,
    subject: "Wie viele Gespräche gleichzeitig?",
    days: 10,
    status: "resolved",
    category: "Question",
    assignee: AGENT,
    lines: [
      asks("Wie viele Gespräche kann unser Anschluss gleichzeitig führen?"),
      answers(AGENT, 2, "Zehn. Für mehr bräuchten Sie einen Trunk mit 30 Kanälen."),
    ],
  },
  {
    from: WORKSHOP,
    subject: "Passwort für das Kundenportal",
    days: 17,
    status: "closed",
    priority: "low",
    category: "Question",
    assignee: AGENT,
    lines: [
      asks("Ich habe mein Passwort vergessen."),
      answers(AGENT, 1, "Auf der Anmeldeseite finden Sie den Link zum Zurücksetzen."),
    ],
  },
  {
    from: STRANGER,
    subject: "Job application",
    days: 26,
    status: "closed",
    category: "Question",
    assignee: AGENT,
    lines: [
      asks("I would like to apply as a network engineer."),
      answers(AGENT, 10, "Thank you. I passed your mail on to our people team."),
    ],
  },
  {
    from: CLINIC,
    subject: "Gilt unser Vertrag auch am Wochenende?",
    days: 45,
    status: "closed",
    category: "Question",
    assignee: SENIOR,
    lines: [
      asks("Ist die Hotline am Wochenende für uns besetzt?"),
      answers(SENIOR, 2, "Ja, rund um die Uhr, an allen Tagen."),
    ],
  },
  {
    from: LOGISTICS,
    subject: "Status page address",
    days: 62,
    status: "closed",
    priority: "low",
    category: "Question",
    assignee: AGENT,
    lines: [
      asks("Where do you announce maintenance?"),
      answers(AGENT, 0.9, "At status.northwind.test, with a feed you can subscribe to."),
    ],
  },
  {
    from: SHOPPER,
    subject: "Is emergency calling included?",
    days: 80,
    status: "closed",
    category: "Question",
    assignee: AGENT,
    lines: [
      asks("Can I call 112 from the app?"),
      answers(AGENT, 3, "Yes. Please keep your address up to date, it decides who answers."),
    ],
  },
]
