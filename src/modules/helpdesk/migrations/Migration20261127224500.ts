import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Clocks that a ticket gets only after it was reopened begin there; notices are listed by the time
 * they were written, of all tickets together.
 */
export class Migration20261127224500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE IF EXISTS "helpdesk_ticket"
      ADD COLUMN IF NOT EXISTS "reopened_at" timestamptz NULL;`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_notice_created_at_id"
      ON "helpdesk_sla_notice" ("created_at", "id") WHERE deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_sla_notice_created_at_id";`)
    this.addSql(`ALTER TABLE IF EXISTS "helpdesk_ticket" DROP COLUMN IF EXISTS "reopened_at";`)
  }
}
