import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Everybody's screen counts the tickets at risk again and again, and few of the open ones are: by
 * the deadline's index alone each count read all tickets whose deadline is still to come.
 */
export class Migration20261124032500 extends Migration {
  override async up(): Promise<void> {
    const open = `"deleted_at" IS NULL AND "status" IN ('new', 'open', 'pending', 'on_hold')`
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_open_at_risk" ON "helpdesk_ticket" ("at_risk_at") WHERE ${open} AND "at_risk_at" IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_ticket_open_at_risk";`)
  }
}
