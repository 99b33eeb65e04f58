import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Health counts failed notices; they are few among very many. */
export class Migration20261123232600 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_notice_failed"
      ON "helpdesk_sla_notice" ("created_at") WHERE "state" = 'failed' AND "deleted_at" IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_sla_notice_failed";`)
  }
}
