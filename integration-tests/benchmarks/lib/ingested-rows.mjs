/** What one mail becomes; children after their parents. */
export const TABLES = [
  { name: "helpdesk_ticket", key: "id" },
  { name: "helpdesk_ticket_message", key: "ticket_id" },
  { name: "helpdesk_ticket_participant", key: "ticket_id" },
  { name: "helpdesk_ticket_event", key: "ticket_id" },
  { name: "helpdesk_ticket_search", key: "ticket_id" },
  { name: "helpdesk_sla_clock", key: "ticket_id" },
]

/** Foreign keys and triggers (the search document's) stay out of it: rows only. */
export async function rowsOnly({ run }, work) {
  await run("SET session_replication_role = replica")
  try {
    return await work()
  } finally {
    await run("RESET session_replication_role")
  }
}

/** Removes what the measurement left, so that the next run finds the data set as it was made. */
export async function forget(database, mailboxId) {
  const mine = `mailbox_id = '${mailboxId}' AND id NOT LIKE 'inem\\_010000%'`
  const found = await database.rows(`SELECT ticket_id FROM helpdesk_inbound_email WHERE ${mine}`)
  const ids = found.map(({ ticket_id }) => ticket_id)
  await rowsOnly(database, async () => {
    for (const { name, key } of [...TABLES].reverse())
      await database.run(`DELETE FROM ${name} WHERE ${key} = ANY($1)`, [ids])
  })
  await database.run(`DELETE FROM helpdesk_inbound_email WHERE ${mine}`)
  const touched = [...TABLES.map(({ name }) => name), "helpdesk_inbound_email"]
  await database.run(`VACUUM (ANALYZE) ${touched.join(", ")}`)
}
