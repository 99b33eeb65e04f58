import { withDatabase } from "../lib/database.mjs"
import { openServer } from "../lib/server.mjs"
import { median, p95, repeated } from "../lib/statistics.mjs"

const AIM_MS = 150
const TICKETS = 10
const TIMELINE = 100
const PREFIX = "tmsg_page_"

/** Copies the first message of some tickets until their timelines are long. */
const lengthen = (database) =>
  database.run(
    `INSERT INTO helpdesk_ticket_message (id, ticket_id, direction, author_type, author_id, from_email,
       from_name, "to", cc, subject, body_text, visible_text, mailbox_id, sent_at, created_at)
     SELECT '${PREFIX}' || t.display_id || '_' || k, m.ticket_id, direction, author_type, author_id,
       from_email, from_name, "to", cc, m.subject, body_text, visible_text, m.mailbox_id,
       m.sent_at + k * interval '1 minute', m.created_at + k * interval '1 minute'
     FROM (SELECT id, display_id FROM helpdesk_ticket ORDER BY display_id DESC LIMIT $1) t
       JOIN helpdesk_ticket_message m ON m.ticket_id = t.id AND m.inbound_email_id IS NOT NULL
       CROSS JOIN generate_series(1, $2::int) AS k`,
    [TICKETS, TIMELINE - 4]
  )

const shorten = (database) =>
  database.run(
    `DELETE FROM helpdesk_ticket_message WHERE id LIKE '${PREFIX}%' AND ticket_id IN
       (SELECT id FROM helpdesk_ticket ORDER BY display_id DESC LIMIT $1)`,
    [TICKETS]
  )

/** The customer's card follows the ticket that names the customer. */
const accountOf =
  (server) =>
  ({ ticket: { customer_id } }) =>
    customer_id && server.get(`/helpdesk/accounts/${customer_id}`)

/** Time until an agent's browser has a ticket of a hundred entries, asked for as the page does. */
export async function ticketPage({ url }) {
  return withDatabase(url, async (database) => {
    await shorten(database)
    await lengthen(database)
    const server = await openServer(url)
    try {
      const ids = await database.rows(
        "SELECT id FROM helpdesk_ticket ORDER BY display_id DESC LIMIT $1",
        [TICKETS]
      )
      const page = (round) => {
        const path = `/helpdesk/tickets/${ids[round % TICKETS].id}`
        return Promise.all([
          server.get(path).then(accountOf(server)),
          server.get(`${path}/timeline?limit=${TIMELINE}`),
          server.get(`${path}/participants`),
        ])
      }
      await repeated(20, page)
      const samples = await repeated(60, page)
      const floor = median(await repeated(60, () => server.get("/users/me")))
      return [
        {
          work: "ticket page",
          measured: `ticket with clocks, timeline of ${TIMELINE}, people, account`,
          unit: "ms",
          median: median(samples),
          p95: p95(samples),
          floor,
          aim: `p95 <= ${AIM_MS} ms`,
          ok: p95(samples) <= AIM_MS,
        },
      ]
    } finally {
      await server.close()
      await shorten(database)
    }
  })
}
