import { inParallel, withDatabase } from "../lib/database.mjs"
import { accountStatements } from "./accounts.mjs"
import { settledClockStatement, windClocks } from "./clocks.mjs"
import { prepareLanguage } from "./language.mjs"
import { peopleStatements } from "./people.mjs"
import { slaStatements } from "./sla.mjs"
import {
  eventStatement,
  FIRST_NUMBER,
  inboundStatement,
  messageStatement,
  participantStatement,
  searchStatement,
  ticketStatement,
} from "./tickets.mjs"

const CONNECTIONS = 2
const SLICES = 8
const TABLES = [
  "helpdesk_ticket",
  "helpdesk_ticket_message",
  "helpdesk_ticket_participant",
  "helpdesk_ticket_event",
  "helpdesk_ticket_search",
  "helpdesk_inbound_email",
  "helpdesk_sla_clock",
]

/** Definitions of all indexes but those of constraints. */
const looseIndexes = ({ rows }) =>
  rows(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relname = ANY($1) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`,
    [TABLES]
  )

const slicesOf = (total) =>
  Array.from({ length: SLICES }, (_, i) => ({
    from: Math.floor((total * i) / SLICES),
    to: Math.floor((total * (i + 1)) / SLICES),
  }))

/**
 * Fills an empty, migrated database with `total` tickets. Indexes are built once the rows are there,
 * and neither foreign keys nor triggers run: the statements write what those would have let pass.
 */
export async function loadDataset(url, total, say) {
  const indexes = await withDatabase(url, async (database) => {
    const found = await looseIndexes(database)
    for (const { name } of found) await database.run(`DROP INDEX "${name}"`)
    for (const statement of peopleStatements) await database.run(statement)
    return found
  })
  say("texts ...")
  const paragraphs = await withDatabase(url, prepareLanguage)
  await withDatabase(url, async ({ run }) => {
    for (const statement of [...slaStatements, ...accountStatements]) await run(statement)
  })
  await inParallel(url, CONNECTIONS, paragraphs)

  const { day } = await withDatabase(url, async ({ one, run }) => {
    await run("ANALYZE bench.paragraph")
    return one("SELECT date_trunc('day', now())::text AS day")
  })
  const ranges = slicesOf(total).map((range) => ({ ...range, total, day }))
  const unchecked = (statement) => `SET session_replication_role = replica; ${statement}`
  const write = (statementOf) =>
    inParallel(
      url,
      CONNECTIONS,
      ranges.map((range) => unchecked(statementOf(range)))
    )
  say("tickets ...")
  await write(ticketStatement)
  await withDatabase(url, ({ run }) => run("ANALYZE helpdesk_ticket"))
  const children = [
    ["messages", messageStatement],
    ["participants", participantStatement],
    ["events", eventStatement],
    ["inbound log", inboundStatement],
    ["search documents", searchStatement],
    ["settled clocks", settledClockStatement],
  ]
  for (const [name, statement] of children) {
    say(`${name} ...`)
    await write(statement)
  }
  say("running clocks ...")
  await windClocks(url)
  say("indexes ...")
  await inParallel(
    url,
    CONNECTIONS,
    indexes.map(({ definition }) => definition).sort((a) => (/ gin /i.test(a) ? -1 : 1))
  )
  say("vacuum ...")
  await withDatabase(url, async ({ run }) => {
    await run("SELECT setval('helpdesk_ticket_display_id_seq', $1)", [FIRST_NUMBER + total])
    await run("VACUUM (ANALYZE, FREEZE)")
    await run("CHECKPOINT")
  })
}
