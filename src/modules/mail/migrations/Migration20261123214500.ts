import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A reader that moves finished mail looks for some every few seconds; without this it reads all there ever was. */
export class Migration20261123214500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_inbound_email_unmoved" ON "helpdesk_inbound_email" ("mailbox_id", "uid_validity", "uid")
        WHERE deleted_at IS NULL AND moved_at IS NULL AND uid IS NOT NULL AND state IN ('processed', 'ignored');`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_inbound_email_unmoved";`)
  }
}
