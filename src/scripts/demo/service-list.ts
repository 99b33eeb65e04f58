import type { ServiceStatus } from "../../types/account"
import { CLINIC, HOTEL, LOGISTICS, SHOPPER, WORKSHOP } from "./customers"
import { SIP_TRUNK } from "./sla-policies"

export interface DemoService {
  kind: string
  name: string
  /** number or circuit */
  identifier: string
  plan: string
  site: string
  /** since it began */
  months: number
  monthly_amount: number
  status?: ServiceStatus
  /** name of its own SLA policy */
  policy?: string
}

type Facts = [
  identifier: string,
  plan: string,
  site: string,
  months: number,
  monthly_amount: number,
]

const service = (
  kind: string,
  name: string,
  [identifier, plan, site, months, monthly_amount]: Facts,
  more: Pick<DemoService, "status" | "policy"> = {}
): DemoService => ({ kind, name, identifier, plan, site, months, monthly_amount, ...more })

export const EMERGENCY_TRUNK = "SIP trunk 30 emergency"
export const WORKSHOP_TRUNK = "SIP trunk 10"

const clinic = [
  service("sip_trunk", EMERGENCY_TRUNK, ["+49 30 5550100", "30 channels", "Haupthaus", 40, 119], {
    policy: SIP_TRUNK,
  }),
  service("sip_trunk", "SIP trunk 30 administration", [
    "+49 30 5550200",
    "30 channels",
    "Verwaltung",
    40,
    119,
  ]),
  service("broadband", "Fibre 1G", ["NW-B-10417", "1G symmetric", "Haupthaus", 31, 149]),
  service("broadband", "Fibre 300M backup", ["NW-B-10418", "300M symmetric", "Haupthaus", 31, 79]),
  service("hosted_pbx", "Hosted PBX, 60 seats", ["NW-PBX-0207", "60 seats", "Haupthaus", 28, 750]),
  service("hosted_pbx", "Hosted PBX, 20 seats", ["NW-PBX-0388", "20 seats", "Neubau", 0, 250], {
    status: "pending",
  }),
  service("number_block", "Number block Haupthaus", [
    "+49 30 5550100-109",
    "10 numbers",
    "Haupthaus",
    40,
    9,
  ]),
  service("number_block", "Number block Verwaltung", [
    "+49 30 5550200-209",
    "10 numbers",
    "Verwaltung",
    40,
    9,
  ]),
]

const workshop = [
  service("sip_trunk", WORKSHOP_TRUNK, ["+49 221 5550134", "10 channels", "Werkstatt", 14, 49]),
  service("broadband", "Fibre 300M", ["NW-B-20931", "300M symmetric", "Werkstatt", 14, 79]),
  service("broadband", "DSL 50", ["NW-D-00377", "50M", "Altes Atelier", 62, 29], {
    status: "ended",
  }),
]

const hotel = [
  service("broadband", "Fibre 1G house 1", ["NW-B-31102", "1G symmetric", "Haus 1", 22, 149]),
  service("broadband", "Fibre 1G house 2", ["NW-B-31103", "1G symmetric", "Haus 2", 0, 149], {
    status: "pending",
  }),
  service("hosted_pbx", "Hosted PBX, 24 seats", ["NW-PBX-0311", "24 seats", "Haus 1", 22, 300]),
]

const logistics = [
  service("sip_trunk", "SIP trunk 30 Manchester", [
    "+44 161 555 0192",
    "30 channels",
    "Manchester",
    18,
    104,
  ]),
  service("sip_trunk", "SIP trunk 30 Leeds", ["+44 113 496 0140", "30 channels", "Leeds", 12, 104]),
  service("broadband", "Fibre 1G Manchester", [
    "NW-UK-00519",
    "1G symmetric",
    "Manchester",
    18,
    129,
  ]),
  service("number_block", "Number block Manchester", [
    "+44 161 555 0190-0199",
    "10 numbers",
    "Manchester",
    18,
    8,
  ]),
]

const shopper = [
  service("hosted_pbx", "Hosted PBX seat", ["NW-PBX-0902", "1 seat", "Home", 5, 12.5]),
]

/** What Northwind's customers have running, by the customer's address. */
export const servicesOf: Record<string, DemoService[]> = {
  [CLINIC]: clinic,
  [WORKSHOP]: workshop,
  [HOTEL]: hotel,
  [LOGISTICS]: logistics,
  [SHOPPER]: shopper,
}
