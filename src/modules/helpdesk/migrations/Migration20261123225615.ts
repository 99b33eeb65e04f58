import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123225615 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "helpdesk_sla_clock" drop constraint if exists "helpdesk_sla_clock_ticket_id_metric_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_sla_target" drop constraint if exists "helpdesk_sla_target_policy_id_metric_priority_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_sla_policy_version" drop constraint if exists "helpdesk_sla_policy_version_policy_id_number_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_sla_policy" drop constraint if exists "helpdesk_sla_policy_is_default_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_sla_notice" drop constraint if exists "helpdesk_sla_notice_clock_id_stage_due_at_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_calendar_holiday" drop constraint if exists "helpdesk_calendar_holiday_calendar_id_date_unique";`
    )
    this.addSql(
      `create table if not exists "helpdesk_business_calendar" ("id" text not null, "name" text not null, "time_zone" text not null, "windows" jsonb not null, "version" integer not null default 1, "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_business_calendar_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_business_calendar_deleted_at" ON "helpdesk_business_calendar" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_calendar_holiday" ("id" text not null, "calendar_id" text not null, "date" text not null, "name" text not null, "is_yearly" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_calendar_holiday_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_calendar_holiday_calendar_id" ON "helpdesk_calendar_holiday" ("calendar_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_calendar_holiday_deleted_at" ON "helpdesk_calendar_holiday" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_calendar_holiday_calendar_id_date_unique" ON "helpdesk_calendar_holiday" ("calendar_id", "date") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_sla_notice" ("id" text not null, "clock_id" text not null, "ticket_id" text not null, "metric" text check ("metric" in ('first_response', 'next_response', 'resolution')) not null, "kind" text check ("kind" in ('warning', 'imminent', 'breached')) not null, "stage" text not null, "due_at" timestamptz not null, "state" text check ("state" in ('pending', 'sent', 'superseded', 'failed')) not null default 'pending', "recipient_ids" text[] not null default '{}', "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "detail" text null, "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_sla_notice_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_notice_deleted_at" ON "helpdesk_sla_notice" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_sla_notice_clock_id_stage_due_at_unique" ON "helpdesk_sla_notice" ("clock_id", "stage", "due_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_notice_next_attempt_at" ON "helpdesk_sla_notice" ("next_attempt_at") WHERE state = 'pending' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_notice_ticket_id" ON "helpdesk_sla_notice" ("ticket_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_sla_policy" ("id" text not null, "name" text not null, "is_default" boolean not null default false, "calendar_id" text not null, "warning_percents" jsonb not null, "imminent_minutes" real not null default 15, "breach_repeat_minutes" jsonb not null, "notify_manager_from" text check ("notify_manager_from" in ('warning', 'imminent', 'breached')) not null default 'breached', "pause_on_hold" boolean not null default false, "contract_types" text[] not null default '{}', "service_kinds" text[] not null default '{}', "category_ids" text[] not null default '{}', "mailbox_ids" text[] not null default '{}', "current_version_id" text null, "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_sla_policy_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_policy_deleted_at" ON "helpdesk_sla_policy" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_sla_policy_is_default_unique" ON "helpdesk_sla_policy" ("is_default") WHERE is_default AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_policy_calendar_id" ON "helpdesk_sla_policy" ("calendar_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_sla_policy_version" ("id" text not null, "policy_id" text not null, "number" integer not null, "snapshot" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_sla_policy_version_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_policy_version_deleted_at" ON "helpdesk_sla_policy_version" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_sla_policy_version_policy_id_number_unique" ON "helpdesk_sla_policy_version" ("policy_id", "number") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_sla_recalculation" ("id" text not null, "cause" text check ("cause" in ('calendar', 'policy')) not null, "calendar_id" text null, "policy_ids" text[] not null, "state" text check ("state" in ('running', 'finished')) not null default 'running', "total" integer not null default 0, "done" integer not null default 0, "started_at" timestamptz not null, "finished_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_sla_recalculation_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_recalculation_deleted_at" ON "helpdesk_sla_recalculation" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_recalculation_state" ON "helpdesk_sla_recalculation" ("state") WHERE state = 'running' AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_sla_target" ("id" text not null, "policy_id" text not null, "metric" text check ("metric" in ('first_response', 'next_response', 'resolution')) not null, "priority" text check ("priority" in ('low', 'normal', 'high', 'critical')) null, "minutes" real not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_sla_target_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_target_policy_id" ON "helpdesk_sla_target" ("policy_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_target_deleted_at" ON "helpdesk_sla_target" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_sla_target_policy_id_metric_priority_unique" ON "helpdesk_sla_target" ("policy_id", "metric", "priority") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_sla_clock" ("id" text not null, "ticket_id" text not null, "metric" text check ("metric" in ('first_response', 'next_response', 'resolution')) not null, "policy_id" text not null, "policy_version_id" text not null, "target_minutes" real null, "started_at" timestamptz not null, "elapsed_seconds" real not null default 0, "running_since" timestamptz null, "due_at" timestamptz null, "at_risk_at" timestamptz null, "paused_at" timestamptz null, "met_at" timestamptz null, "breached_at" timestamptz null, "noticed" text[] not null default '{}', "next_notice_at" timestamptz null, "is_live" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_sla_clock_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_clock_ticket_id" ON "helpdesk_sla_clock" ("ticket_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_clock_deleted_at" ON "helpdesk_sla_clock" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_sla_clock_ticket_id_metric_unique" ON "helpdesk_sla_clock" ("ticket_id", "metric") WHERE metric <> 'next_response' AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_clock_next_notice_at" ON "helpdesk_sla_clock" ("next_notice_at") WHERE next_notice_at IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_sla_clock_policy_id_policy_version_id" ON "helpdesk_sla_clock" ("policy_id", "policy_version_id") WHERE is_live AND deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "helpdesk_calendar_holiday" add constraint "helpdesk_calendar_holiday_calendar_id_foreign" foreign key ("calendar_id") references "helpdesk_business_calendar" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "helpdesk_sla_target" add constraint "helpdesk_sla_target_policy_id_foreign" foreign key ("policy_id") references "helpdesk_sla_policy" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "helpdesk_sla_clock" add constraint "helpdesk_sla_clock_ticket_id_foreign" foreign key ("ticket_id") references "helpdesk_ticket" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket" add column if not exists "sla_choice" jsonb null, add column if not exists "sla_choice_needed_at" timestamptz null, add column if not exists "at_risk_at" timestamptz null;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_sla_choice_needed_at" ON "helpdesk_ticket" ("sla_choice_needed_at") WHERE sla_choice_needed_at IS NOT NULL AND deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "helpdesk_calendar_holiday" drop constraint if exists "helpdesk_calendar_holiday_calendar_id_foreign";`
    )

    this.addSql(
      `alter table if exists "helpdesk_sla_target" drop constraint if exists "helpdesk_sla_target_policy_id_foreign";`
    )

    this.addSql(`drop table if exists "helpdesk_business_calendar" cascade;`)

    this.addSql(`drop table if exists "helpdesk_calendar_holiday" cascade;`)

    this.addSql(`drop table if exists "helpdesk_sla_notice" cascade;`)

    this.addSql(`drop table if exists "helpdesk_sla_policy" cascade;`)

    this.addSql(`drop table if exists "helpdesk_sla_policy_version" cascade;`)

    this.addSql(`drop table if exists "helpdesk_sla_recalculation" cascade;`)

    this.addSql(`drop table if exists "helpdesk_sla_target" cascade;`)

    this.addSql(`drop table if exists "helpdesk_sla_clock" cascade;`)

    this.addSql(`drop index if exists "IDX_helpdesk_ticket_sla_choice_needed_at";`)
    this.addSql(
      `alter table if exists "helpdesk_ticket" drop column if exists "sla_choice", drop column if exists "sla_choice_needed_at", drop column if exists "at_risk_at";`
    )
  }
}
