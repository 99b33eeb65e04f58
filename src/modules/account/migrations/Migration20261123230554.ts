import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123230554 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "helpdesk_customer_tier" drop constraint if exists "helpdesk_customer_tier_customer_group_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_customer_tier" drop constraint if exists "helpdesk_customer_tier_rank_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_customer_tier" drop constraint if exists "helpdesk_customer_tier_name_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_customer_account" drop constraint if exists "helpdesk_customer_account_customer_id_unique";`
    )
    this.addSql(
      `create table if not exists "helpdesk_customer_account" ("id" text not null, "customer_id" text not null, "tier_id" text null, "contract_type" text null, "contract_ends_at" text null, "sla_policy_id" text null, "account_manager_id" text null, "payment_terms_days" integer null, "language" text null, "flags" text[] not null default '{}', "pinned_note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_customer_account_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_account_deleted_at" ON "helpdesk_customer_account" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_customer_account_customer_id_unique" ON "helpdesk_customer_account" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_account_tier_id" ON "helpdesk_customer_account" ("tier_id") WHERE deleted_at IS NULL AND tier_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_account_sla_policy_id" ON "helpdesk_customer_account" ("sla_policy_id") WHERE deleted_at IS NULL AND sla_policy_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_customer_service" ("id" text not null, "customer_id" text not null, "kind" text not null, "name" text not null, "identifier" text null, "plan" text null, "site" text null, "status" text check ("status" in ('active', 'pending', 'suspended', 'ended')) not null default 'active', "started_at" text null, "renews_at" text null, "monthly_amount" numeric null, "currency_code" text null, "order_id" text null, "sla_policy_id" text null, "raw_monthly_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_customer_service_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_service_deleted_at" ON "helpdesk_customer_service" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_service_customer_id" ON "helpdesk_customer_service" ("customer_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_service_kind" ON "helpdesk_customer_service" ("kind") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_service_order_id" ON "helpdesk_customer_service" ("order_id") WHERE deleted_at IS NULL AND order_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_service_sla_policy_id" ON "helpdesk_customer_service" ("sla_policy_id") WHERE deleted_at IS NULL AND sla_policy_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_customer_tier" ("id" text not null, "name" text not null, "rank" integer not null, "customer_group_id" text null, "sla_policy_id" text null, "min_priority" text check ("min_priority" in ('low', 'normal', 'high', 'critical')) null, "color" text check ("color" in ('grey', 'green', 'blue', 'purple', 'orange', 'red')) not null default 'grey', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_customer_tier_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_tier_deleted_at" ON "helpdesk_customer_tier" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_customer_tier_name_unique" ON "helpdesk_customer_tier" ("name") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_customer_tier_rank_unique" ON "helpdesk_customer_tier" ("rank") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_customer_tier_customer_group_id_unique" ON "helpdesk_customer_tier" ("customer_group_id") WHERE deleted_at IS NULL AND customer_group_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_customer_tier_sla_policy_id" ON "helpdesk_customer_tier" ("sla_policy_id") WHERE deleted_at IS NULL AND sla_policy_id IS NOT NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "helpdesk_customer_account" cascade;`)

    this.addSql(`drop table if exists "helpdesk_customer_service" cascade;`)

    this.addSql(`drop table if exists "helpdesk_customer_tier" cascade;`)
  }
}
