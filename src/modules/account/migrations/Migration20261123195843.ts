import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123195843 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "helpdesk_account_address" drop constraint if exists "helpdesk_account_address_kind_value_unique";`
    )
    this.addSql(
      `create table if not exists "helpdesk_account_address" ("id" text not null, "customer_id" text not null, "kind" text check ("kind" in ('email', 'domain')) not null, "value" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_account_address_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_account_address_deleted_at" ON "helpdesk_account_address" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_account_address_kind_value_unique" ON "helpdesk_account_address" ("kind", "value") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_account_address_customer_id" ON "helpdesk_account_address" ("customer_id") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "helpdesk_account_address" cascade;`)
  }
}
