import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What models cannot express: numbers from 1001, a sortable priority and full-text search. */
export class Migration20261123200000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER SEQUENCE "helpdesk_ticket_display_id_seq" RESTART WITH 1001;`)
    this.addSql(`ALTER TABLE "helpdesk_ticket" ADD COLUMN IF NOT EXISTS "priority_rank" smallint
      GENERATED ALWAYS AS (CASE "priority" WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'high' THEN 2 ELSE 3 END) STORED;`)
    this.addSearch()
    this.addInboxIndexes()
  }

  /** One document a ticket, so that a search reads as many rows as there are tickets, not messages. */
  private addSearch(): void {
    this.addSql(`CREATE EXTENSION IF NOT EXISTS unaccent;`)
    this.addSql(`DO $$ BEGIN
      CREATE TEXT SEARCH CONFIGURATION helpdesk_simple (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION helpdesk_simple
        ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
    EXCEPTION WHEN unique_violation THEN NULL; END $$;`)
    this.addSql(`CREATE TABLE IF NOT EXISTS "helpdesk_ticket_search" (
      "ticket_id" text PRIMARY KEY REFERENCES "helpdesk_ticket" ("id") ON DELETE CASCADE,
      "document" tsvector NOT NULL);`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_search_document" ON "helpdesk_ticket_search" USING gin ("document");`
    )
  }

  private addInboxIndexes(): void {
    const open = `"deleted_at" IS NULL AND "status" IN ('new', 'open', 'pending', 'on_hold')`
    const indexes: Record<string, string> = {
      open_due: `("next_due_at", "id") WHERE ${open}`,
      open_created: `("created_at", "id") WHERE ${open}`,
      open_last_message: `("last_message_at", "id") WHERE ${open}`,
      open_priority: `("priority_rank", "id") WHERE ${open}`,
      open_assignee: `("assignee_id", "next_due_at") WHERE ${open}`,
      open_team: `("team_id", "next_due_at") WHERE ${open}`,
      open_escalated: `("escalated_at") WHERE ${open} AND "escalated_at" IS NOT NULL`,
      status_created: `("status", "created_at", "id") WHERE "deleted_at" IS NULL`,
      status_last_message: `("status", "last_message_at", "id") WHERE "deleted_at" IS NULL`,
      created: `("created_at", "id") WHERE "deleted_at" IS NULL`,
      on_hold_resume: `("resume_at") WHERE "deleted_at" IS NULL AND "status" = 'on_hold' AND "resume_at" IS NOT NULL`,
    }
    for (const [name, definition] of Object.entries(indexes)) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_${name}" ON "helpdesk_ticket" ${definition};`
      )
    }
  }

  override async down(): Promise<void> {
    this.addSql(`DROP TABLE IF EXISTS "helpdesk_ticket_search";`)
    this.addSql(`DROP TEXT SEARCH CONFIGURATION IF EXISTS helpdesk_simple;`)
    this.addSql(`ALTER TABLE "helpdesk_ticket" DROP COLUMN IF EXISTS "priority_rank";`)
  }
}
