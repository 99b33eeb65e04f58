import { median, p95, repeated } from "../lib/statistics.mjs"
import { openServer } from "../lib/server.mjs"
import { withDatabase } from "../lib/database.mjs"

const AIM_MS = 50
const PAGE_SIZE = 30
const DEEP_PAGE = 200
const STRIDE = 100
const OPEN = "status=new&status=open&status=pending&status=on_hold"

const VIEWS = {
  mine: `mine=true&${OPEN}`,
  unassigned: `assignee_id=none&${OPEN}`,
  all_open: OPEN,
  escalated: `escalated=true&${OPEN}`,
  breaching: `sla=at_risk&${OPEN}`,
  overdue: `sla=breached&${OPEN}`,
  paused: `sla=paused&${OPEN}`,
  pending: "status=pending",
  resolved: "status=resolved",
  spam: "status=spam",
}
const ORDERS = [
  "next_due_at",
  "-next_due_at",
  "created_at",
  "-created_at",
  "last_message_at",
  "-last_message_at",
  "priority",
  "-priority",
  "updated_at",
  "-updated_at",
]

const pathOf = (view, order, limit, cursor) =>
  `/helpdesk/tickets?${VIEWS[view]}&order=${order}&limit=${limit}` +
  (cursor ? `&cursor=${encodeURIComponent(cursor)}` : "")

/** The cursor of page 200, or of the last page there is; walked in long strides. */
async function deepCursor(get, view, order) {
  let cursor = null
  for (let left = (DEEP_PAGE - 1) * PAGE_SIZE; left > 0; left -= STRIDE) {
    const page = await get(pathOf(view, order, Math.min(left, STRIDE), cursor))
    if (!page.next_cursor) break
    cursor = page.next_cursor
  }
  return cursor
}

async function measure(get, rounds) {
  const first = []
  const deep = []
  for (const view of Object.keys(VIEWS)) {
    for (const order of ORDERS) {
      const visit = (cursor) => repeated(rounds, () => get(pathOf(view, order, PAGE_SIZE, cursor)))
      const name = `${view} by ${order}`
      first.push({ name, samples: await visit(null) })
      const cursor = await deepCursor(get, view, order)
      if (cursor) deep.push({ name, samples: await visit(cursor) })
    }
  }
  return { first, deep }
}

/** An authenticated request that reads next to nothing, and 30 rows by primary key. */
async function floorOf(get, url) {
  const request = median(await repeated(30, () => get("/users/me")))
  const rows = await withDatabase(url, async ({ rows: read }) => {
    const ids = (await read("SELECT id FROM helpdesk_ticket LIMIT $1", [PAGE_SIZE])).map(
      (r) => r.id
    )
    return repeated(30, () => read("SELECT * FROM helpdesk_ticket WHERE id = ANY($1)", [ids]))
  })
  return request + median(rows)
}

const resultOf = (work, parts, floor) => {
  const samples = parts.flatMap((part) => part.samples)
  return {
    work,
    measured: `${parts.length} views x sorts`,
    unit: "ms",
    median: median(samples),
    p95: p95(samples),
    floor,
    aim: `p95 <= ${AIM_MS} ms`,
    ok: p95(samples) <= AIM_MS,
    details: parts
      .map((part) => ({ name: part.name, median: median(part.samples) }))
      .sort((a, b) => b.median - a.median)
      .slice(0, 8),
  }
}

/** Time of `GET /admin/helpdesk/tickets` for every standard view and sort, first and 200th page. */
export async function inboxPage({ url, quick }) {
  const server = await openServer(url)
  try {
    await repeated(20, () => server.get(pathOf("all_open", "next_due_at", PAGE_SIZE)))
    const { first, deep } = await measure(server.get, quick ? 3 : 7)
    const floor = await floorOf(server.get, url)
    return [resultOf("inbox page, first", first, floor), resultOf("inbox page, 200th", deep, floor)]
  } finally {
    await server.close()
  }
}
