import { rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { readJson } from "../../../scripts/lib/files.mjs"
import { demoDir } from "../../../scripts/lib/paths.mjs"
import { databaseName } from "../dataset/ensure.mjs"
import { withOpenClocks } from "../dataset/open-clocks.mjs"
import { plansDuring } from "../lib/plans.mjs"
import { until } from "../lib/poll.mjs"
import { executeScript, openServer } from "../lib/server.mjs"
import { median, p95 } from "../lib/statistics.mjs"

const OPEN_CLOCKS = 100_000
const DUE = 10_000
const WARM_UP = 10
const AIM_IDLE_MS = 10
const AIM_DUE_S = 10
const TELLING_S = 10
const SCRIPT = fileURLToPath(new URL("../lib/sweep-script.mjs", import.meta.url))

/** Milliseconds of each of so many sweeps, one after the other in one process. */
async function sweeps(url, rounds) {
  const file = join(demoDir, "sweeps.json")
  await executeScript(url, SCRIPT, [String(rounds), file])
  const samples = readJson(file, [])
  rmSync(file)
  return samples
}

/** Rows of tickets and clocks that were read so far, by whatever plan. */
async function rowsRead({ one }) {
  const { tickets, clocks } = await one(`
    SELECT sum(read) FILTER (WHERE relname = 'helpdesk_ticket')::int AS tickets,
      sum(read) FILTER (WHERE relname = 'helpdesk_sla_clock')::int AS clocks
    FROM (SELECT relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) AS read
      FROM pg_stat_user_tables) AS tables`)
  return { tickets, clocks }
}

async function claimingPlan({ cluster, tickets, url }) {
  const plans = await plansDuring(cluster, databaseName(tickets), 0, () => sweeps(url, 1))
  return plans.find((plan) => /helpdesk_sla_clock/.test(plan) && /next_notice_at <= /.test(plan))
}

async function noneDue(context, database, open) {
  const { url, quick } = context
  const rounds = quick ? 30 : 100
  const plan = await claimingPlan(context)
  const before = await rowsRead(database)
  const samples = (await sweeps(url, rounds + WARM_UP)).slice(WARM_UP)
  const after = await rowsRead(database)
  const tickets = after.tickets - before.tickets
  const clocks = after.clocks - before.clocks
  return {
    work: "SLA sweep, none due",
    measured: `${open.toLocaleString("en")} open clocks; ${tickets} tickets, ${clocks} clocks read`,
    unit: "ms",
    median: median(samples),
    p95: p95(samples),
    aim: `<= ${AIM_IDLE_MS} ms, no ticket read`,
    ok: median(samples) <= AIM_IDLE_MS && tickets === 0,
    text: plan ?? "The claiming query was not found in PostgreSQL's log.",
  }
}

/**
 * Their deadline passes at this moment, so that each has a breach to tell. Held tickets are left
 * alone: one that is resumed meanwhile gets its clocks planned anew.
 */
const makeDue = ({ rows }) =>
  rows(
    `UPDATE helpdesk_sla_clock SET due_at = now() - interval '1 second', next_notice_at = now()
     WHERE id IN (SELECT c.id FROM helpdesk_sla_clock c JOIN helpdesk_ticket t ON t.id = c.ticket_id
       WHERE c.is_live AND c.running_since IS NOT NULL AND c.breached_at IS NULL
         AND t.status IN ('new', 'open') ORDER BY c.id LIMIT $1) RETURNING id`,
    [DUE]
  )

/** Those of the clocks whose breach was not written down, as they are now. */
const untold = ({ rows }, clocks) =>
  rows(
    `SELECT * FROM helpdesk_sla_clock c WHERE id = ANY($1) AND NOT EXISTS (
       SELECT 1 FROM helpdesk_sla_notice n WHERE n.clock_id = c.id AND n.kind = 'breached')`,
    [clocks.map(({ id }) => id)]
  )

const countOf = async ({ one }, table, condition) =>
  (await one(`SELECT count(*)::int AS count FROM ${table} WHERE ${condition}`)).count

/** From the moment they are due until the last is written as a notice, by a server that sweeps every second. */
async function manyDue({ url }, database, open) {
  const server = await openServer(url, { HELPDESK_SWEEP_SECONDS: "1" })
  try {
    const clocks = await makeDue(database)
    const start = performance.now()
    const isSwept = async () =>
      (await countOf(database, "helpdesk_sla_clock", "next_notice_at <= now()")) === 0
    await until("all due clocks swept", isSwept, { limitMs: 120_000 })
    const seconds = (performance.now() - start) / 1000
    const missing = await untold(database, clocks)
    if (clocks.length !== DUE || missing.length > 0)
      throw new Error(`Of ${clocks.length} due clocks were not told: ${JSON.stringify(missing)}`)
    const told = "kind = 'breached' AND state <> 'pending'"
    const toldBefore = await countOf(database, "helpdesk_sla_notice", told)
    await new Promise((done) => setTimeout(done, TELLING_S * 1000))
    const toldAfter = await countOf(database, "helpdesk_sla_notice", told)
    return {
      work: `SLA sweep, ${DUE.toLocaleString("en")} due`,
      measured: `${open.toLocaleString("en")} open clocks, notices and events written`,
      unit: "s",
      median: seconds,
      aim: `<= ${AIM_DUE_S} s`,
      ok: seconds <= AIM_DUE_S,
      details: [
        { name: "notices told a second afterwards", median: (toldAfter - toldBefore) / TELLING_S },
      ],
    }
  } finally {
    await server.close()
  }
}

/** What a sweep costs while nothing is due, and how long it takes when much is due at once. */
export async function slaSweep(context) {
  return withOpenClocks(context.url, OPEN_CLOCKS, async (database, open) => [
    await noneDue(context, database, open),
    await manyDue(context, database, open),
  ])
}
