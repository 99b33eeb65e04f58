import { HelpdeskReadService } from "./read-service"

/** The SLA half of the helpdesk module: calendars, policies, clocks and their notices. */
export class HelpdeskSlaService extends HelpdeskReadService {}
