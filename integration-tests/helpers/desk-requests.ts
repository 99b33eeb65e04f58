import type { MedusaSuiteOptions } from "@medusajs/test-utils"
import type { TestAdmin } from "./create-admin"

const BASE = "/admin/helpdesk"

/**
 * Asks the desk's API; each request answers its body. Users come with each test, so they are read
 * when a request is made.
 * @param writer who changes things where a test does not say
 * @param reader who reads them
 */
export function deskRequests(
  api: MedusaSuiteOptions["api"],
  writer: () => TestAdmin,
  reader: () => TestAdmin = writer
) {
  return {
    post: async (path: string, body: object, as = writer()) =>
      (await api.post(`${BASE}${path}`, body, as.headers)).data,
    get: async (path: string, as = reader()) => (await api.get(`${BASE}${path}`, as.headers)).data,
    remove: async (path: string, as = writer()) =>
      (await api.delete(`${BASE}${path}`, as.headers)).data,
  }
}

/** What became of a request; an accepted one has no message. */
export interface Outcome {
  status: number
  message: string
}

interface FailedRequest {
  response: { status: number; data: { message: string } }
}

export const outcomeOf = (request: Promise<unknown>): Promise<Outcome> =>
  request.then(
    () => ({ status: 200, message: "" }),
    ({ response }: FailedRequest) => ({ status: response.status, message: response.data.message })
  )

/** The same in one line: "400 Rank 7 belongs to ...". */
export async function outcomeText(request: Promise<unknown>): Promise<string> {
  const { status, message } = await outcomeOf(request)
  return status === 200 ? "accepted" : `${status} ${message}`
}
