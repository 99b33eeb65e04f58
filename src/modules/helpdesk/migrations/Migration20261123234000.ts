import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Tickets whose clocks stand still are few among the open ones, and a count of them would otherwise
 * read the whole table: what is closed must not cost anything.
 */
export class Migration20261123234000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_open_paused"
      ON "helpdesk_ticket" ("last_message_at", "id")
      WHERE "deleted_at" IS NULL AND "status" IN ('new', 'open', 'pending', 'on_hold')
        AND "next_due_at" IS NULL AND "sla_policy_id" IS NOT NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_ticket_open_paused";`)
  }
}
