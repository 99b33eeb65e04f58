import { setTimeout as delay } from "node:timers/promises"
import { withOpenClocks } from "../dataset/open-clocks.mjs"
import { OFFICE_CALENDAR, restoreOfficeHours } from "../dataset/sla.mjs"
import { openServer } from "../lib/server.mjs"
import { median, p95, timed } from "../lib/statistics.mjs"

const OPEN_CLOCKS = 100_000
const AIM_S = 60
const AIM_RATIO = 2
const LIMIT_S = 600
/** Agents look at pages one after the other, not in one rush. */
const PAUSE_MS = 20
const OPEN = "status=new&status=open&status=pending&status=on_hold"
const PAGES = [
  `mine=true&${OPEN}&order=next_due_at`,
  `assignee_id=none&${OPEN}&order=next_due_at`,
  `${OPEN}&order=next_due_at`,
  `${OPEN}&order=-last_message_at`,
  `sla=at_risk&${OPEN}&order=next_due_at`,
  `sla=breached&${OPEN}&order=next_due_at`,
  "status=pending&order=-updated_at",
  "status=resolved&order=-updated_at",
]

/** Milliseconds of inbox pages, one after the other until `isOver`. */
async function inboxPages(server, isOver) {
  const samples = []
  for (let i = 0; !isOver(); i++) {
    const path = `/helpdesk/tickets?${PAGES[i % PAGES.length]}&limit=30`
    samples.push(await timed(() => server.get(path)))
    await delay(PAUSE_MS)
  }
  return samples
}

const forSeconds = (seconds) => {
  const end = Date.now() + seconds * 1000
  return () => Date.now() > end
}

const openAnHourEarlier = {
  windows: Array.from({ length: 5 }, (_, i) => ({ weekday: i + 1, start: "08:00", end: "18:00" })),
}

/** Seconds from the manager's click until the last clock has its new deadline. */
async function editCalendar(server) {
  const start = performance.now()
  const body = JSON.stringify(openAnHourEarlier)
  await server.post(`/helpdesk/calendars/${OFFICE_CALENDAR}`, body)
  const answered = performance.now() - start
  const isOver = forSeconds(LIMIT_S)
  while (!isOver()) {
    const { count } = await server.get("/helpdesk/sla-recalculations?state=running&limit=1")
    if (count === 0) return { answered, seconds: (performance.now() - start) / 1000 }
    await delay(250)
  }
  throw new Error(`The recalculation was not finished after ${LIMIT_S} s`)
}

async function assertCurrent({ one }) {
  const { behind } = await one(
    `SELECT count(*)::int AS behind FROM helpdesk_sla_clock c
       JOIN helpdesk_sla_policy p ON p.id = c.policy_id AND p.current_version_id <> c.policy_version_id
     WHERE c.is_live`
  )
  if (behind > 0) throw new Error(`${behind} clocks stayed with the old calendar`)
}

async function measure(server, database, quick) {
  await inboxPages(server, forSeconds(3))
  const before = await inboxPages(server, forSeconds(quick ? 5 : 15))
  const state = { over: false }
  const during = inboxPages(server, () => state.over)
  const edit = await editCalendar(server).finally(() => (state.over = true))
  await assertCurrent(database)
  return { before, during: await during, ...edit }
}

const resultsOf = ({ before, during, seconds, answered }, open) => [
  {
    work: "calendar edit",
    measured: `${open.toLocaleString("en")} open clocks, until all are recalculated`,
    unit: "s",
    median: seconds,
    aim: `<= ${AIM_S} s`,
    ok: seconds <= AIM_S,
    details: [{ name: "answer to the edit itself, ms", median: answered }],
  },
  {
    work: "inbox during a calendar edit",
    measured: `${during.length} pages; p95 before ${Math.round(p95(before))} ms`,
    unit: "ms",
    median: median(during),
    p95: p95(during),
    floor: median(before),
    aim: `p95 <= ${AIM_RATIO}x`,
    ok: p95(during) <= AIM_RATIO * p95(before),
  },
]

/** How long open clocks take to follow an edit of their calendar, and what agents feel of it. */
export async function calendarEdit({ url, quick }) {
  return withOpenClocks(url, OPEN_CLOCKS, async (database, open) => {
    const server = await openServer(url)
    try {
      return resultsOf(await measure(server, database, quick), open)
    } finally {
      await server.close()
      for (const statement of restoreOfficeHours) await database.run(statement)
    }
  })
}
