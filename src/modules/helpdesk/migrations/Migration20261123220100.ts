import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const table = (name: string): string => `helpdesk_ticket_${name}`
const index = (name: string, columns: string[]): string => `IDX_${table(name)}_${columns.join("_")}`

/** What hangs on a ticket or a message, and by which columns it is found. */
const REFERENCES: [string, string[]][] = [
  ["message", ["ticket_id", "created_at"]],
  ["event", ["ticket_id", "created_at"]],
  ["note", ["ticket_id", "created_at"]],
  ["participant", ["ticket_id"]],
  ["attachment", ["ticket_id"]],
  ["attachment", ["message_id"]],
]
/** Served by the index that begins with the same column. */
const SPARE = ["message", "event", "note"]

/**
 * Foreign keys are checked without `deleted_at IS NULL`, so an index with that condition does not
 * serve them: deleting one ticket read every message there is. Hardly a row is ever soft-deleted, so
 * leaving the condition out costs nothing, and one index a table does for both.
 */
export class Migration20261123220100 extends Migration {
  override async up(): Promise<void> {
    this.rebuild("")
    for (const name of SPARE) {
      this.addSql(`DROP INDEX IF EXISTS "${index(name, ["ticket_id"])}";`)
    }
  }

  override async down(): Promise<void> {
    const condition = ` WHERE "deleted_at" IS NULL`
    this.rebuild(condition)
    for (const name of SPARE) {
      this.create(name, ["ticket_id"], condition)
    }
  }

  private rebuild(condition: string): void {
    for (const [name, columns] of REFERENCES) {
      this.addSql(`DROP INDEX IF EXISTS "${index(name, columns)}";`)
      this.create(name, columns, condition)
    }
  }

  private create(name: string, columns: string[], condition: string): void {
    const list = columns.map((column) => `"${column}"`).join(", ")
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "${index(name, columns)}" ON "${table(name)}" (${list})${condition};`
    )
  }
}
