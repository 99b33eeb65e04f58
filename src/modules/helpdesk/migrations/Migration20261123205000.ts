import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const OPEN = `('new', 'open', 'pending', 'on_hold')`

/**
 * Every standard view has an index for every sort, so that a page costs the same however many
 * tickets are closed. Indexes by status leave open tickets out: those have indexes of their own,
 * and a ticket that arrives is then written to fewer.
 */
export class Migration20261123205000 extends Migration {
  override async up(): Promise<void> {
    const open = `"deleted_at" IS NULL AND "status" IN ${OPEN}`
    const settled = `"deleted_at" IS NULL AND "status" NOT IN ${OPEN}`
    const indexes: Record<string, string> = {
      open_status: `("status", "last_message_at", "id") WHERE ${open}`,
      open_updated: `("updated_at", "id") WHERE ${open}`,
      settled_due: `("status", "next_due_at", "id") WHERE ${settled}`,
      settled_created: `("status", "created_at", "id") WHERE ${settled}`,
      settled_last_message: `("status", "last_message_at", "id") WHERE ${settled}`,
      settled_priority: `("status", "priority_rank", "id") WHERE ${settled}`,
      settled_updated: `("status", "updated_at", "id") WHERE ${settled}`,
      due: `("next_due_at", "id") WHERE "deleted_at" IS NULL`,
      priority: `("priority_rank", "id") WHERE "deleted_at" IS NULL`,
      last_message: `("last_message_at", "id") WHERE "deleted_at" IS NULL`,
      updated: `("updated_at", "id") WHERE "deleted_at" IS NULL`,
    }
    for (const [name, definition] of Object.entries(indexes)) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_${name}" ON "helpdesk_ticket" ${definition};`
      )
    }
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_ticket_status_created";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_ticket_status_last_message";`)
    // A search that walks the tickets reads document after document: beside the row, not in TOAST.
    this.addSql(`ALTER TABLE "helpdesk_ticket_search" SET (toast_tuple_target = 8160);`)
    this.addSearchHits()
  }

  /**
   * At most so many tickets whose document matches, by the GIN index alone. The planner knows no
   * frequency of rare words and takes the match operator for cheap, so left to itself it reads the
   * whole table for a word that is not there.
   */
  private addSearchHits(): void {
    this.addSql(`CREATE OR REPLACE FUNCTION helpdesk_search_hits(query tsquery, at_most integer)
      RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000
      SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off
      SET work_mem = '64MB'
      AS $$ SELECT "ticket_id" FROM "helpdesk_ticket_search" WHERE "document" @@ query LIMIT at_most $$;`)
  }

  override async down(): Promise<void> {
    this.addSql(`DROP FUNCTION IF EXISTS helpdesk_search_hits(tsquery, integer);`)
  }
}
