import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Sorted by deadline, the views "unassigned" and "pending" met half the open tickets before a page
 * was full: no deadline runs while a ticket waits for the customer, and the planner does not know
 * that `assignee_id IS NULL` fixes the first column of an index.
 */
export class Migration20261123220000 extends Migration {
  override async up(): Promise<void> {
    const open = `"deleted_at" IS NULL AND "status" IN ('new', 'open', 'pending', 'on_hold')`
    const indexes: Record<string, string> = {
      open_unassigned_due: `("next_due_at", "id") WHERE ${open} AND "assignee_id" IS NULL`,
      open_status_due: `("status", "next_due_at", "id") WHERE ${open}`,
    }
    for (const [name, definition] of Object.entries(indexes)) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_${name}" ON "helpdesk_ticket" ${definition};`
      )
    }
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_ticket_open_unassigned_due";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_ticket_open_status_due";`)
  }
}
