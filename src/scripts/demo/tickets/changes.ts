import { CLINIC, HOTEL, LOGISTICS, SHOPPER, WORKSHOP } from "../customers"
import { FIRST_LINE } from "../desk"
import { AGENT, SENIOR } from "../users"
import { answers, asks, notes, type Story } from "./story"

/** What customers order or want changed. */
export const changes: Story[] = [
  {
    from: CLINIC,
    subject: "20 weitere Nebenstellen für den Neubau",
    days: 0.055,
    status: "new",
    category: "Order and change",
    team: FIRST_LINE,
    lines: [asks("Bitte ein Angebot über 20 weitere Nebenstellen ab dem nächsten Monat.")],
  },
  {
    from: HOTEL,
    subject: "Glasfaser Haus 2: wann kommt die Genehmigung?",
    days: 4,
    status: "on_hold",
    category: "Order and change",
    assignee: SENIOR,
    tags: ["deployment"],
    lines: [
      asks("Der Termin ist verstrichen. Woran hängt es?"),
      answers(
        SENIOR,
        5,
        "Die Stadt hat die Grabung noch nicht genehmigt. Ich melde mich am Freitag."
      ),
      notes(SENIOR, 5.2, "Tiefbauamt sagt: Entscheidung kommende Woche."),
    ],
  },
  {
    from: LOGISTICS,
    subject: "Please port +44 161 555 0150 to 0159",
    days: 6,
    status: "pending",
    category: "Order and change",
    assignee: AGENT,
    tags: ["porting"],
    lines: [
      asks("We would like to bring this number block over to you."),
      answers(
        AGENT,
        4,
        "Happily. Please send us a recent bill and the signed letter of authority."
      ),
    ],
  },
  {
    from: SHOPPER,
    subject: "Can I get a second seat?",
    days: 7,
    status: "resolved",
    priority: "low",
    category: "Order and change",
    assignee: AGENT,
    lines: [
      asks("My partner needs an extension too."),
      answers(AGENT, 9, "Of course, I have added it. The login is in a separate mail."),
    ],
  },
  {
    from: WORKSHOP,
    subject: "Umzug in die Gartenstraße 8",
    days: 2,
    status: "open",
    category: "Order and change",
    assignee: AGENT,
    lines: [
      asks("Wir ziehen am Monatsende um. Können wir alle Nummern behalten?"),
      answers(AGENT, 7, "Ja. Ab wann haben Sie Zugang zu den neuen Räumen?"),
      asks("Ab dem 20., der Hausmeister heißt Voss.", 46.5),
    ],
  },
  {
    from: CLINIC,
    subject: "Rufgruppe Ambulanz erweitern",
    days: 19,
    status: "closed",
    category: "Order and change",
    assignee: AGENT,
    lines: [
      asks("Bitte 4107 und 4108 in die Rufgruppe Ambulanz aufnehmen."),
      answers(AGENT, 2, "Ist erledigt."),
    ],
  },
  {
    from: HOTEL,
    subject: "Ansage für die Feiertage",
    days: 28,
    status: "closed",
    priority: "low",
    category: "Order and change",
    assignee: AGENT,
    lines: [
      asks("Anbei der Text für die Feiertagsansage."),
      answers(AGENT, 26, "Die Ansage ist eingespielt und ab dem 24. aktiv."),
    ],
  },
  {
    from: LOGISTICS,
    subject: "Upgrade Manchester to 1G",
    days: 37,
    status: "closed",
    category: "Order and change",
    assignee: SENIOR,
    lines: [
      asks("Please upgrade our Manchester line to 1G."),
      answers(SENIOR, 1.8, "Done, the line was switched over at 06:00 without interruption."),
    ],
  },
  {
    from: WORKSHOP,
    subject: "Rufnummer unterdrücken",
    days: 49,
    status: "closed",
    priority: "low",
    category: "Order and change",
    assignee: AGENT,
    lines: [
      asks("Wie schalte ich ab, dass unsere Nummer angezeigt wird?"),
      answers(
        AGENT,
        11,
        "Mit *31# vor der Nummer, oder ich stelle es dauerhaft um. Was ist Ihnen lieber?"
      ),
      asks("*31# reicht, danke!", 13),
    ],
  },
  {
    from: CLINIC,
    subject: "Neue Durchwahl für die Apotheke",
    days: 66,
    status: "closed",
    category: "Order and change",
    assignee: AGENT,
    lines: [asks("Bitte 4190 für die Apotheke."), answers(AGENT, 1.2, "4190 ist geschaltet.")],
  },
  {
    from: HOTEL,
    subject: "Gäste-WLAN ohne Anmeldeseite",
    days: 88,
    status: "closed",
    category: "Order and change",
    assignee: SENIOR,
    lines: [
      asks("Können wir die Anmeldeseite weglassen?"),
      answers(SENIOR, 8, "Ja, ich habe sie abgeschaltet."),
    ],
  },
]
