import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A recalculation that could not bring all tickets up to date ends as well, and says why. */
export class Migration20261124025000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE IF EXISTS "helpdesk_sla_recalculation"
      ADD COLUMN IF NOT EXISTS "failed_tickets" integer NOT NULL DEFAULT 0,
      ADD COLUMN IF NOT EXISTS "detail" text NULL;`)
    this.allowStates("running", "finished", "failed")
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_sla_recalculation_state";`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_recalculation_state"
      ON "helpdesk_sla_recalculation" ("state") WHERE state <> 'finished' AND deleted_at IS NULL;`)
  }

  override async down(): Promise<void> {
    this.addSql(`UPDATE "helpdesk_sla_recalculation" SET "state" = 'finished'
      WHERE "state" = 'failed';`)
    this.allowStates("running", "finished")
    this.addSql(`ALTER TABLE IF EXISTS "helpdesk_sla_recalculation"
      DROP COLUMN IF EXISTS "failed_tickets", DROP COLUMN IF EXISTS "detail";`)
    this.addSql(`DROP INDEX IF EXISTS "IDX_helpdesk_sla_recalculation_state";`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_recalculation_state"
      ON "helpdesk_sla_recalculation" ("state") WHERE state = 'running' AND deleted_at IS NULL;`)
  }

  private allowStates(...states: string[]): void {
    const constraint = `"helpdesk_sla_recalculation_state_check"`
    const list = states.map((state) => `'${state}'`).join(", ")
    this.addSql(`ALTER TABLE IF EXISTS "helpdesk_sla_recalculation"
      DROP CONSTRAINT IF EXISTS ${constraint},
      ADD CONSTRAINT ${constraint} CHECK ("state" IN (${list}));`)
  }
}
