import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const OPEN = `"deleted_at" IS NULL AND "status" IN ('new', 'open', 'pending', 'on_hold')`

/** Minutes and seconds may have fractions, and 4-byte floats lose seconds after some weeks. */
const EXACT: [string, string[]][] = [
  ["sla_clock", ["target_minutes", "elapsed_seconds"]],
  ["sla_target", ["minutes"]],
  ["sla_policy", ["imminent_minutes"]],
]

/** What the models of SLA cannot express. */
export class Migration20261123225700 extends Migration {
  override async up(): Promise<void> {
    for (const [table, columns] of EXACT) {
      for (const column of columns) {
        this.addSql(
          `ALTER TABLE "helpdesk_${table}" ALTER COLUMN "${column}" TYPE double precision;`
        )
      }
    }
    // one unanswered stretch at a time; the answered ones stay for the reports
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_sla_clock_unanswered_unique"
      ON "helpdesk_sla_clock" ("ticket_id") WHERE "metric" = 'next_response' AND "met_at" IS NULL;`)
    // foreign keys are checked without deleted_at
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_sla_clock_ticket_id";`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_clock_ticket_id" ON "helpdesk_sla_clock" ("ticket_id");`
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_open_at_risk"
      ON "helpdesk_ticket" ("at_risk_at", "next_due_at", "id") WHERE ${OPEN};`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_sla_clock_unanswered_unique";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_ticket_open_at_risk";`)
  }
}
