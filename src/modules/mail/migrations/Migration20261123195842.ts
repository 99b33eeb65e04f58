import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123195842 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "helpdesk_mail_suppression" drop constraint if exists "helpdesk_mail_suppression_address_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_outbound_email" drop constraint if exists "helpdesk_outbound_email_once_key_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_outbound_email" drop constraint if exists "helpdesk_outbound_email_ticket_message_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_outbound_email" drop constraint if exists "helpdesk_outbound_email_rfc_message_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_mailbox_cursor" drop constraint if exists "helpdesk_mailbox_cursor_mailbox_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_mailbox" drop constraint if exists "helpdesk_mailbox_address_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_inbound_email" drop constraint if exists "helpdesk_inbound_email_mailbox_id_dedupe_key_unique";`
    )
    this.addSql(
      `create table if not exists "helpdesk_inbound_email" ("id" text not null, "mailbox_id" text not null, "source" text check ("source" in ('imap', 'push')) not null, "dedupe_key" text not null, "message_id" text null, "uid" numeric null, "uid_validity" text null, "size" integer not null, "is_oversize" boolean not null default false, "is_import" boolean not null default false, "state" text check ("state" in ('received', 'processed', 'ignored', 'failed')) not null default 'received', "reason" text null, "reason_detail" text null, "from_email" text null, "subject" text null, "ticket_id" text null, "ticket_message_id" text null, "attempts" integer not null default 0, "next_attempt_at" timestamptz null, "received_at" timestamptz not null, "processed_at" timestamptz null, "moved_at" timestamptz null, "raw_uid" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_inbound_email_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_inbound_email_deleted_at" ON "helpdesk_inbound_email" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_inbound_email_mailbox_id_dedupe_key_unique" ON "helpdesk_inbound_email" ("mailbox_id", "dedupe_key") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_inbound_email_mailbox_id_received_at" ON "helpdesk_inbound_email" ("mailbox_id", "received_at") WHERE deleted_at IS NULL AND state = 'received';`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_inbound_email_state_received_at" ON "helpdesk_inbound_email" ("state", "received_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_inbound_email_ticket_id" ON "helpdesk_inbound_email" ("ticket_id") WHERE deleted_at IS NULL AND ticket_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_mailbox" ("id" text not null, "name" text not null, "address" text not null, "aliases" text[] not null default '{}', "team_id" text null, "category_id" text null, "is_active" boolean not null default true, "acknowledgement" boolean not null default true, "survey" boolean not null default true, "cutoff_at" timestamptz null, "older_mail" text check ("older_mail" in ('skip', 'import')) not null default 'skip', "closed_ticket_policy" text check ("closed_ticket_policy" in ('reopen', 'new_ticket')) not null default 'reopen', "reopen_days" integer not null default 14, "trust_reply_to" boolean not null default false, "match_domains" boolean not null default false, "size_limit" integer not null default 26214400, "trusted_authserv_ids" text[] not null default '{}', "signature" text null, "language" text check ("language" in ('en', 'de')) not null default 'en', "imap" jsonb null, "smtp" jsonb null, "imap_secret" text null, "smtp_secret" text null, "last_ok_at" timestamptz null, "last_error" text null, "failing_since" timestamptz null, "failure_notified_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_mailbox_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_mailbox_deleted_at" ON "helpdesk_mailbox" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_mailbox_address_unique" ON "helpdesk_mailbox" ("address") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_mailbox_cursor" ("id" text not null, "mailbox_id" text not null, "folder" text not null default 'INBOX', "uid_validity" text null, "last_uid" numeric not null default 0, "lease_owner" text null, "lease_until" timestamptz null, "raw_last_uid" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_mailbox_cursor_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_mailbox_cursor_deleted_at" ON "helpdesk_mailbox_cursor" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_mailbox_cursor_mailbox_id_unique" ON "helpdesk_mailbox_cursor" ("mailbox_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_outbound_email" ("id" text not null, "mailbox_id" text not null, "kind" text check ("kind" in ('reply', 'acknowledgement', 'notice', 'survey')) not null, "ticket_id" text null, "ticket_message_id" text null, "once_key" text null, "state" text check ("state" in ('queued', 'sending', 'sent', 'failed', 'bounced', 'cancelled')) not null default 'queued', "from_name" text null, "from_email" text not null, "reply_to" text null, "to" jsonb not null, "cc" jsonb not null, "subject" text not null, "text" text not null, "html" text null, "rfc_message_id" text not null, "in_reply_to" text null, "rfc_references" text null, "headers" jsonb not null, "attachments" jsonb not null, "send_after" timestamptz not null, "attempts" integer not null default 0, "first_attempt_at" timestamptz null, "claimed_until" timestamptz null, "sent_at" timestamptz null, "bounced_at" timestamptz null, "last_error" text null, "reported_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_outbound_email_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_deleted_at" ON "helpdesk_outbound_email" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_rfc_message_id_unique" ON "helpdesk_outbound_email" ("rfc_message_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_ticket_message_id_unique" ON "helpdesk_outbound_email" ("ticket_message_id") WHERE ticket_message_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_once_key_unique" ON "helpdesk_outbound_email" ("once_key") WHERE once_key IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_send_after" ON "helpdesk_outbound_email" ("send_after") WHERE deleted_at IS NULL AND state IN ('queued', 'sending');`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_updated_at" ON "helpdesk_outbound_email" ("updated_at") WHERE reported_at IS NULL AND ticket_message_id IS NOT NULL AND state NOT IN ('queued', 'sending') AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_state_created_at" ON "helpdesk_outbound_email" ("state", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_outbound_email_ticket_id" ON "helpdesk_outbound_email" ("ticket_id") WHERE deleted_at IS NULL AND ticket_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_mail_suppression" ("id" text not null, "address" text not null, "reason" text not null, "until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_mail_suppression_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_mail_suppression_deleted_at" ON "helpdesk_mail_suppression" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_mail_suppression_address_unique" ON "helpdesk_mail_suppression" ("address") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "helpdesk_inbound_email" cascade;`)

    this.addSql(`drop table if exists "helpdesk_mailbox" cascade;`)

    this.addSql(`drop table if exists "helpdesk_mailbox_cursor" cascade;`)

    this.addSql(`drop table if exists "helpdesk_outbound_email" cascade;`)

    this.addSql(`drop table if exists "helpdesk_mail_suppression" cascade;`)
  }
}
