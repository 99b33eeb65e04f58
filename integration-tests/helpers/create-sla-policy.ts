import type { SlaPolicyDTO } from "../../src/types"
import type { TestAdmin } from "./create-admin"
import { ALWAYS } from "./sla-desk"

interface Api {
  post: <Answer>(path: string, body: object, options: object) => Promise<{ data: Answer }>
}

/** A calendar that is always open. Answers its id. */
export async function createAlwaysOpen(api: Api, as: TestAdmin): Promise<string> {
  const body = { name: `Always ${Math.random()}`, time_zone: "UTC", windows: ALWAYS }
  const { data } = await api.post<{ calendar: { id: string } }>(
    "/admin/helpdesk/calendars",
    body,
    as.headers
  )
  return data.calendar.id
}

/** A policy on a calendar that is always open, unless told otherwise. The first one is the default. */
export async function createSlaPolicy(
  api: Api,
  as: TestAdmin,
  {
    hours = 8,
    ...body
  }: Partial<Omit<SlaPolicyDTO, "id">> & {
    name: string
    /** to the first response */ hours?: number
  }
): Promise<SlaPolicyDTO> {
  const { data } = await api.post<{ sla_policy: SlaPolicyDTO }>(
    "/admin/helpdesk/sla-policies",
    {
      calendar_id: body.calendar_id ?? (await createAlwaysOpen(api, as)),
      warning_percents: [75],
      imminent_minutes: 15,
      targets: [{ metric: "first_response", priority: null, minutes: hours * 60 }],
      ...body,
    },
    as.headers
  )
  return data.sla_policy
}
