import { CLINIC, HOTEL, LOGISTICS, SHOPPER, WORKSHOP } from "../customers"
import { NETWORK } from "../desk"
import { EMERGENCY_TRUNK, WORKSHOP_TRUNK } from "../service-list"
import { AGENT, MANAGER, SENIOR } from "../users"
import { answers, asks, notes, type Story } from "./story"

/** What broke. */
export const faults: Story[] = [
  {
    from: CLINIC,
    subject: "Türsprechstelle am Nordeingang bleibt stumm",
    days: 0.125,
    status: "open",
    category: "Fault",
    assignee: AGENT,
    tags: ["voice"],
    lines: [
      asks("Wer am Nordeingang klingelt, wird von der Pforte nicht gehört."),
      notes(AGENT, 0.3, "Mikrofon oder Leitung? Ich messe zuerst die Leitung durch."),
    ],
  },
  {
    from: HOTEL,
    subject: "Konferenztelefon im großen Saal rauscht",
    days: 0.8,
    status: "open",
    category: "Fault",
    assignee: AGENT,
    tags: ["voice"],
    lines: [
      asks("Bei Konferenzen im großen Saal rauscht es so, dass man nichts versteht."),
      answers(
        AGENT,
        0.7,
        "Ich bringe heute ein Ersatzgerät vorbei und melde mich vom Empfang.",
        "open"
      ),
    ],
  },
  {
    from: HOTEL,
    subject: "Weckrufe kommen zehn Minuten zu spät",
    days: 1.2,
    status: "open",
    category: "Fault",
    assignee: AGENT,
    lines: [
      asks("Seit der Zeitumstellung kommen alle Weckrufe zehn Minuten zu spät."),
      answers(
        AGENT,
        0.5,
        "Der Zeitserver war falsch eingetragen. Jetzt stimmt die Uhr.",
        "resolved"
      ),
      asks("Heute früh waren es wieder zehn Minuten.", 27.8),
    ],
  },
  {
    from: CLINIC,
    subject: "Notruf-Weiterleitung der Station 3 geht ins Leere",
    days: 0.2,
    status: "open",
    priority: "critical",
    category: "Fault",
    team: NETWORK,
    assignee: SENIOR,
    service: EMERGENCY_TRUNK,
    isEscalated: true,
    tags: ["voice", "emergency"],
    lines: [
      asks(
        "Guten Morgen,\n\nseit dem Umzug der Station 3 landet die Weiterleitung der Notrufnummer auf einer nicht vergebenen Nebenstelle. Bitte sofort prüfen.\n\nJonas Albrecht\nKlinik St. Rochus, EDV"
      ),
      notes(
        AGENT,
        0.3,
        "Ziel der Weiterleitung ist 4031, die gibt es seit gestern nicht mehr. @senior kannst du das im Routing ändern?",
        [SENIOR]
      ),
      answers(
        SENIOR,
        0.8,
        "Guten Morgen Herr Albrecht,\n\ndie Weiterleitung zeigt wieder auf die Zentrale. Welche Nebenstelle soll die Station 3 dauerhaft bekommen?"
      ),
      asks("Danke! Bitte 4131. Können Sie das heute noch umstellen?", 4.6),
    ],
  },
  {
    from: HOTEL,
    subject: "WLAN-Uplink im Nebengebäude bricht abends ein",
    days: 1.3,
    status: "pending",
    priority: "high",
    category: "Fault",
    team: NETWORK,
    assignee: SENIOR,
    tags: ["fibre"],
    lines: [
      asks("Jeden Abend ab 19 Uhr nur noch 20 Mbit/s im Nebengebäude. Gäste beschweren sich."),
      answers(
        SENIOR,
        2,
        "Guten Tag Herr Kern,\n\nwir sehen auf dem Port ab 19 Uhr viele CRC-Fehler. Bitte tauschen Sie das Patchkabel am Medienwandler (blaue Buchse) und schreiben Sie, ob die Lampe LINK durchgehend leuchtet."
      ),
    ],
  },
  {
    from: LOGISTICS,
    subject: "Inbound calls ring once and drop",
    days: 2.1,
    status: "open",
    priority: "high",
    category: "Fault",
    team: NETWORK,
    assignee: SENIOR,
    tags: ["voice"],
    lines: [
      asks("All inbound calls to our Manchester block drop after one ring since this morning."),
      answers(SENIOR, 1, "Hello Harriet, can you send the time and number of one failed call?"),
      asks("09:42 UTC, +44 161 555 0192. It still happens.", 49.5),
      notes(MANAGER, 49.8, "Codec mismatch after their PBX update, see the trace. @senior", [
        SENIOR,
      ]),
    ],
  },
  {
    from: WORKSHOP,
    subject: "Kein Internet seit dem Gewitter",
    days: 9,
    status: "resolved",
    priority: "high",
    category: "Fault",
    assignee: AGENT,
    lines: [
      asks("Seit dem Gewitter gestern Nacht leuchtet am Router nur noch die rote Lampe."),
      answers(AGENT, 3, "Wir schicken Ihnen heute einen neuen Router. Der alte ist defekt."),
      asks("Er ist da und läuft. Vielen Dank.", 27),
    ],
  },
  {
    from: CLINIC,
    subject: "Fax der Verwaltung sendet nur die erste Seite",
    days: 16,
    status: "closed",
    category: "Fault",
    assignee: AGENT,
    tags: ["fax"],
    lines: [
      asks("Das Fax der Verwaltung bricht nach der ersten Seite ab."),
      answers(AGENT, 1.5, "Bitte stellen Sie am Gerät T.38 aus. Geht es dann?"),
      asks("Ja, danke.", 8),
    ],
  },
  {
    from: LOGISTICS,
    subject: "One-way audio to mobile numbers",
    days: 24,
    status: "closed",
    priority: "high",
    category: "Fault",
    team: NETWORK,
    assignee: SENIOR,
    tags: ["voice"],
    lines: [
      asks("We cannot hear anyone we call on a mobile."),
      answers(
        SENIOR,
        2,
        "Your firewall rewrites the media port. Please switch its SIP helper off."
      ),
      asks("That was it, thank you.", 20),
    ],
  },
  {
    from: HOTEL,
    subject: "Zimmertelefone im 4. Stock ohne Freizeichen",
    days: 33,
    status: "closed",
    priority: "high",
    category: "Fault",
    assignee: SENIOR,
    tags: ["voice"],
    lines: [
      asks("Zwölf Apparate im vierten Stock sind tot."),
      answers(SENIOR, 1, "Der Switch im 4. Stock ist nicht erreichbar. Hat er Strom?"),
      asks("Sicherung war raus. Alles wieder da.", 2),
    ],
  },
  {
    from: SHOPPER,
    subject: "App logs me out every hour",
    days: 41,
    status: "closed",
    priority: "low",
    category: "Fault",
    assignee: AGENT,
    lines: [
      asks("The phone app asks for my password again and again."),
      answers(AGENT, 20, "Please update to version 4.2, it fixes exactly this."),
    ],
  },
  {
    from: CLINIC,
    subject: "Besetztton bei allen Anrufen nach außen",
    days: 58,
    status: "closed",
    priority: "critical",
    category: "Fault",
    team: NETWORK,
    assignee: SENIOR,
    tags: ["voice", "outage"],
    lines: [
      asks("Wir kommen auf keiner Leitung mehr nach draußen!"),
      notes(SENIOR, 0.2, "Carrier B meldet eine Störung in Berlin, ich leite über Carrier A."),
      answers(
        SENIOR,
        0.4,
        "Wir leiten Ihre Gespräche jetzt über einen anderen Weg. Geht es wieder?"
      ),
      asks("Ja, läuft. Danke für die schnelle Hilfe.", 0.9),
    ],
  },
  {
    from: WORKSHOP,
    subject: "Anrufbeantworter nimmt nicht mehr an",
    days: 72,
    status: "closed",
    category: "Fault",
    assignee: AGENT,
    service: WORKSHOP_TRUNK,
    lines: [
      asks("Unser Anrufbeantworter springt nicht mehr an."),
      answers(AGENT, 6, "Der Speicher war voll, ich habe die gehörten Nachrichten gelöscht."),
    ],
  },
  {
    from: HOTEL,
    subject: "Wartungsfenster: Internet kam eine Stunde zu spät zurück",
    days: 84,
    status: "closed",
    category: "Fault",
    team: NETWORK,
    assignee: SENIOR,
    lines: [
      asks("Angekündigt war bis 4 Uhr, zurück kam das Internet um 5:10 Uhr."),
      answers(
        SENIOR,
        4,
        "Das stimmt, ein Bauteil musste getauscht werden. Wir bitten um Entschuldigung."
      ),
    ],
  },
]
