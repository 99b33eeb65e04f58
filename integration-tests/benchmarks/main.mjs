import { inspect, parseArgs } from "node:util"
import { mkdirSync } from "node:fs"
import { cpus } from "node:os"
import { writeJson } from "../../scripts/lib/files.mjs"
import { demoDir } from "../../scripts/lib/paths.mjs"
import { databaseName, ensureDataset } from "./dataset/ensure.mjs"
import { openCluster } from "./lib/database.mjs"
import { printingPlans } from "./lib/plans.mjs"
import { compileServer } from "./lib/server.mjs"
import { comparisonTable, inShort, resultTable } from "./lib/table.mjs"
import { attachmentMemory } from "./rows/attachment-memory.mjs"
import { calendarEdit } from "./rows/calendar-edit.mjs"
import { fullText } from "./rows/full-text.mjs"
import { imapLatency } from "./rows/imap-latency.mjs"
import { inboxPage } from "./rows/inbox-page.mjs"
import { mailToTicket } from "./rows/mail-to-ticket.mjs"
import { slaSweep } from "./rows/sla-sweep.mjs"
import { ticketPage } from "./rows/ticket-page.mjs"

/** Name on the command line, what runs, and whether its cost could depend on how much there is. */
const ROWS = [
  { name: "mail-to-ticket", run: mailToTicket, grows: true },
  { name: "imap-latency", run: imapLatency, grows: false },
  { name: "inbox-page", run: inboxPage, grows: true },
  { name: "full-text", run: fullText, grows: true },
  { name: "ticket-page", run: ticketPage, grows: true },
  { name: "sla-sweep", run: slaSweep, grows: true },
  { name: "calendar-edit", run: calendarEdit, grows: true },
  { name: "attachment-memory", run: attachmentMemory, grows: false },
]
const COMPARED = [100_000, 1_000_000]
const SLOW_STATEMENT_MS = 25

const OPTIONS = {
  tickets: { type: "string", default: "100000" },
  only: { type: "string" },
  json: { type: "string" },
  compare: { type: "boolean", default: false },
  quick: { type: "boolean", default: false },
  explain: { type: "boolean", default: false },
}

function settingsFrom(argv) {
  const { values } = parseArgs({ args: argv, options: OPTIONS })
  const tickets = Number(values.tickets)
  if (!Number.isInteger(tickets) || tickets < 1000)
    throw new Error(`--tickets takes a whole number from 1000, not "${values.tickets}"`)
  const rows = ROWS.filter(({ name }) => !values.only || name.includes(values.only))
  if (!rows.length)
    throw new Error(`--only takes (a part of) ${ROWS.map(({ name }) => name).join(", ")}`)
  return { ...values, rows, sizes: values.compare ? COMPARED : [tickets] }
}

const say = (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`)

/** A row that fails says why in the table and does not keep the others from running. */
async function runRow(row, context) {
  say(`${row.name}, ${context.tickets.toLocaleString("en")} tickets ...`)
  try {
    const work = () => row.run(context)
    if (!context.explain) return await work()
    const database = databaseName(context.tickets)
    return await printingPlans(context.cluster, database, SLOW_STATEMENT_MS, work)
  } catch (error) {
    say(`${row.name} failed: ${inspect(error)}`)
    return [{ work: row.name, measured: "failed, see above", unit: "", aim: "-", ok: false }]
  }
}

async function runSize(tickets, rows, settings) {
  await ensureDataset(tickets, say)
  const cluster = await openCluster()
  try {
    const url = cluster.urlOf(databaseName(tickets))
    const { quick, explain } = settings
    const results = []
    for (const row of rows) {
      const found = await runRow(row, { cluster, url, tickets, quick, explain, say })
      for (const result of found) say(inShort(result))
      results.push(...found)
    }
    return results
  } finally {
    await cluster.stop()
  }
}

function report(runs) {
  for (const [tickets, results] of runs) {
    console.log(`\n${tickets.toLocaleString("en")} tickets, ${cpus().length} cores\n`)
    console.log(resultTable(results))
    for (const { work, details = [], text } of results) {
      if (details.length)
        console.log(
          `\n${work}: ` +
            details.map(({ name, median }) => `${name} ${median.toFixed(1)}`).join("; ")
        )
      if (text) console.log(`\n${work}:\n${text}`)
    }
  }
  if (runs.size > 1) console.log(`\n${comparisonTable(runs)}`)
}

/**
 * Measures and prints.
 * @returns the exit code: 1 when an aim was missed
 */
export async function main(argv) {
  const settings = settingsFrom(argv)
  mkdirSync(demoDir, { recursive: true })
  await compileServer(say)
  const runs = new Map()
  for (const [index, tickets] of settings.sizes.entries()) {
    const rows = settings.rows.filter(({ grows }) => grows || index === 0)
    if (rows.length) runs.set(tickets, await runSize(tickets, rows, settings))
  }
  report(runs)
  if (settings.json) writeJson(settings.json, Object.fromEntries(runs))
  const results = [...runs.values()].flat()
  return results.every((result) => result.ok || result.skipped) ? 0 : 1
}
