import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The raw bytes of a mail, in pieces so that neither side ever holds a large one whole. */
export class Migration20261123200100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS "helpdesk_inbound_email_source" (
      "inbound_email_id" text NOT NULL REFERENCES "helpdesk_inbound_email" ("id") ON DELETE CASCADE,
      "position" integer NOT NULL,
      "content" bytea NOT NULL,
      PRIMARY KEY ("inbound_email_id", "position"));`)
    // Mail is base64 for the most part: compressing it costs more time than it saves space.
    this.addSql(
      `ALTER TABLE "helpdesk_inbound_email_source" ALTER COLUMN "content" SET STORAGE EXTERNAL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS "helpdesk_inbound_email_source";`)
  }
}
