import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The caps on acknowledgements look at the last hour of them before each batch of mail. */
export class Migration20261123204500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_acknowledged" ON "helpdesk_outbound_email" ("created_at") WHERE kind = 'acknowledgement';`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_outbound_email_acknowledged";`)
  }
}
