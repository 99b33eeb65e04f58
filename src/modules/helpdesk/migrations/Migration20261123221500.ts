import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** When each sweep last came to its end, on whichever server: a row a sweep, so that health can tell one that stands still. */
export class Migration20261123221500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE IF NOT EXISTS "helpdesk_sweep" (
      "name" text PRIMARY KEY,
      "finished_at" timestamptz NOT NULL);`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS "helpdesk_sweep";`)
  }
}
