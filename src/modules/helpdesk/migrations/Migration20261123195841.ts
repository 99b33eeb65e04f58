import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261123195841 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "helpdesk_ticket_participant" drop constraint if exists "helpdesk_ticket_participant_ticket_id_email_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_ticket_note" drop constraint if exists "helpdesk_ticket_note_inbound_email_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_ticket_message" drop constraint if exists "helpdesk_ticket_message_inbound_email_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_ticket_draft" drop constraint if exists "helpdesk_ticket_draft_ticket_id_user_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_ticket" drop constraint if exists "helpdesk_ticket_display_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_team_member" drop constraint if exists "helpdesk_team_member_team_id_user_id_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_team" drop constraint if exists "helpdesk_team_name_unique";`
    )
    this.addSql(
      `alter table if exists "helpdesk_agent_profile" drop constraint if exists "helpdesk_agent_profile_user_id_unique";`
    )
    this.addSql(
      `create table if not exists "helpdesk_agent_profile" ("id" text not null, "user_id" text not null, "role" text check ("role" in ('agent', 'manager')) not null default 'agent', "manager_id" text null, "signature" text null, "is_available" boolean not null default true, "capacity" integer null, "notifications" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_agent_profile_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_agent_profile_deleted_at" ON "helpdesk_agent_profile" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_agent_profile_user_id_unique" ON "helpdesk_agent_profile" ("user_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_agent_profile_manager_id" ON "helpdesk_agent_profile" ("manager_id") WHERE deleted_at IS NULL AND manager_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_team" ("id" text not null, "name" text not null, "assignment" text check ("assignment" in ('none', 'round_robin', 'load_balanced')) not null default 'none', "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_team_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_team_deleted_at" ON "helpdesk_team" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_team_name_unique" ON "helpdesk_team" ("name") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_team_member" ("id" text not null, "team_id" text not null, "user_id" text not null, "role" text check ("role" in ('member', 'manager')) not null default 'member', "last_assigned_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_team_member_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_team_member_team_id" ON "helpdesk_team_member" ("team_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_team_member_deleted_at" ON "helpdesk_team_member" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_team_member_team_id_user_id_unique" ON "helpdesk_team_member" ("team_id", "user_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_team_member_user_id" ON "helpdesk_team_member" ("user_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_ticket" ("id" text not null, "display_id" serial, "subject" text not null, "status" text check ("status" in ('new', 'open', 'pending', 'on_hold', 'resolved', 'closed', 'merged', 'spam')) not null default 'new', "priority" text check ("priority" in ('low', 'normal', 'high', 'critical')) not null default 'normal', "channel" text check ("channel" in ('email', 'admin', 'store', 'api')) not null default 'admin', "customer_id" text null, "requester_email" text null, "requester_name" text null, "mailbox_id" text null, "assignee_id" text null, "team_id" text null, "category_id" text null, "service_id" text null, "order_id" text null, "tags" text[] not null default '{}', "merged_into_id" text null, "related_ticket_id" text null, "reply_token_version" integer not null default 1, "requester_confirmed" boolean not null default true, "escalation_level" integer not null default 0, "escalated_at" timestamptz null, "sla_policy_id" text null, "sla_explanation" text null, "next_due_at" timestamptz null, "first_responded_at" timestamptz null, "resolved_at" timestamptz null, "closed_at" timestamptz null, "resume_at" timestamptz null, "last_message_at" timestamptz null, "last_message_direction" text check ("last_message_direction" in ('inbound', 'outbound')) null, "last_message_preview" text null, "unanswered_since" timestamptz null, "message_count" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_ticket_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_deleted_at" ON "helpdesk_ticket" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_display_id_unique" ON "helpdesk_ticket" ("display_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_customer_id" ON "helpdesk_ticket" ("customer_id") WHERE deleted_at IS NULL AND customer_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_requester_email" ON "helpdesk_ticket" ("requester_email") WHERE deleted_at IS NULL AND requester_email IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_order_id" ON "helpdesk_ticket" ("order_id") WHERE deleted_at IS NULL AND order_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_service_id" ON "helpdesk_ticket" ("service_id") WHERE deleted_at IS NULL AND service_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_merged_into_id" ON "helpdesk_ticket" ("merged_into_id") WHERE deleted_at IS NULL AND merged_into_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_ticket_category" ("id" text not null, "name" text not null, "parent_id" text null, "archived_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_ticket_category_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_category_deleted_at" ON "helpdesk_ticket_category" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_category_parent_id" ON "helpdesk_ticket_category" ("parent_id") WHERE deleted_at IS NULL AND parent_id IS NOT NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_ticket_draft" ("id" text not null, "ticket_id" text not null, "user_id" text not null, "body_html" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_ticket_draft_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_draft_deleted_at" ON "helpdesk_ticket_draft" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_draft_ticket_id_user_id_unique" ON "helpdesk_ticket_draft" ("ticket_id", "user_id") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_ticket_event" ("id" text not null, "ticket_id" text not null, "type" text not null, "cause" text check ("cause" in ('rule', 'user', 'mail', 'system')) not null, "actor_id" text null, "payload" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_ticket_event_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_event_ticket_id" ON "helpdesk_ticket_event" ("ticket_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_event_deleted_at" ON "helpdesk_ticket_event" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_event_ticket_id_created_at" ON "helpdesk_ticket_event" ("ticket_id", "created_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_ticket_message" ("id" text not null, "ticket_id" text not null, "direction" text check ("direction" in ('inbound', 'outbound')) not null, "author_type" text check ("author_type" in ('customer', 'agent', 'system')) not null, "author_id" text null, "from_email" text null, "from_name" text null, "reply_to_email" text null, "to" jsonb not null, "cc" jsonb not null, "subject" text null, "body_text" text not null, "body_html" text null, "visible_text" text not null, "has_remote_images" boolean not null default false, "is_automatic" boolean not null default false, "is_oversize" boolean not null default false, "protection" text null, "invitation" jsonb null, "authentication" jsonb null, "notices" text[] not null default '{}', "mailbox_id" text null, "rfc_message_id" text null, "rfc_references" text null, "inbound_email_id" text null, "sent_at" timestamptz not null, "delivery_state" text check ("delivery_state" in ('pending', 'queued', 'sent', 'failed', 'bounced', 'cancelled')) null, "delivery_detail" text null, "send_after" timestamptz null, "original_ticket_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_ticket_message_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_message_ticket_id" ON "helpdesk_ticket_message" ("ticket_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_message_deleted_at" ON "helpdesk_ticket_message" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_message_ticket_id_created_at" ON "helpdesk_ticket_message" ("ticket_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_message_inbound_email_id_unique" ON "helpdesk_ticket_message" ("inbound_email_id") WHERE inbound_email_id IS NOT NULL AND deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_message_rfc_message_id_mailbox_id" ON "helpdesk_ticket_message" ("rfc_message_id", "mailbox_id") WHERE deleted_at IS NULL AND rfc_message_id IS NOT NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_message_send_after" ON "helpdesk_ticket_message" ("send_after") WHERE deleted_at IS NULL AND delivery_state = 'pending';`
    )

    this.addSql(
      `create table if not exists "helpdesk_ticket_attachment" ("id" text not null, "ticket_id" text not null, "message_id" text null, "file_id" text not null, "filename" text not null, "content_type" text not null, "size" integer not null, "checksum" text not null, "content_id" text null, "is_inline" boolean not null default false, "uploaded_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_ticket_attachment_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_attachment_ticket_id" ON "helpdesk_ticket_attachment" ("ticket_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_attachment_message_id" ON "helpdesk_ticket_attachment" ("message_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_attachment_deleted_at" ON "helpdesk_ticket_attachment" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_ticket_note" ("id" text not null, "ticket_id" text not null, "author_id" text null, "body" text not null, "mentions" text[] not null default '{}', "inbound_email_id" text null, "needs_review" boolean not null default false, "from_email" text null, "original_ticket_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_ticket_note_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_note_ticket_id" ON "helpdesk_ticket_note" ("ticket_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_note_deleted_at" ON "helpdesk_ticket_note" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_note_ticket_id_created_at" ON "helpdesk_ticket_note" ("ticket_id", "created_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_note_inbound_email_id_unique" ON "helpdesk_ticket_note" ("inbound_email_id") WHERE inbound_email_id IS NOT NULL AND deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "helpdesk_ticket_participant" ("id" text not null, "ticket_id" text not null, "role" text check ("role" in ('requester', 'cc', 'follower')) not null, "email" text not null, "name" text null, "user_id" text null, "customer_id" text null, "is_confirmed" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "helpdesk_ticket_participant_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_participant_ticket_id" ON "helpdesk_ticket_participant" ("ticket_id") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_participant_deleted_at" ON "helpdesk_ticket_participant" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_participant_ticket_id_email_unique" ON "helpdesk_ticket_participant" ("ticket_id", "email") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_helpdesk_ticket_participant_email" ON "helpdesk_ticket_participant" ("email") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `alter table if exists "helpdesk_team_member" add constraint "helpdesk_team_member_team_id_foreign" foreign key ("team_id") references "helpdesk_team" ("id") on update cascade on delete cascade;`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_event" add constraint "helpdesk_ticket_event_ticket_id_foreign" foreign key ("ticket_id") references "helpdesk_ticket" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_message" add constraint "helpdesk_ticket_message_ticket_id_foreign" foreign key ("ticket_id") references "helpdesk_ticket" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_attachment" add constraint "helpdesk_ticket_attachment_ticket_id_foreign" foreign key ("ticket_id") references "helpdesk_ticket" ("id") on update cascade;`
    )
    this.addSql(
      `alter table if exists "helpdesk_ticket_attachment" add constraint "helpdesk_ticket_attachment_message_id_foreign" foreign key ("message_id") references "helpdesk_ticket_message" ("id") on update cascade on delete set null;`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_note" add constraint "helpdesk_ticket_note_ticket_id_foreign" foreign key ("ticket_id") references "helpdesk_ticket" ("id") on update cascade;`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_participant" add constraint "helpdesk_ticket_participant_ticket_id_foreign" foreign key ("ticket_id") references "helpdesk_ticket" ("id") on update cascade;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "helpdesk_team_member" drop constraint if exists "helpdesk_team_member_team_id_foreign";`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_event" drop constraint if exists "helpdesk_ticket_event_ticket_id_foreign";`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_message" drop constraint if exists "helpdesk_ticket_message_ticket_id_foreign";`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_attachment" drop constraint if exists "helpdesk_ticket_attachment_ticket_id_foreign";`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_note" drop constraint if exists "helpdesk_ticket_note_ticket_id_foreign";`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_participant" drop constraint if exists "helpdesk_ticket_participant_ticket_id_foreign";`
    )

    this.addSql(
      `alter table if exists "helpdesk_ticket_attachment" drop constraint if exists "helpdesk_ticket_attachment_message_id_foreign";`
    )

    this.addSql(`drop table if exists "helpdesk_agent_profile" cascade;`)

    this.addSql(`drop table if exists "helpdesk_team" cascade;`)

    this.addSql(`drop table if exists "helpdesk_team_member" cascade;`)

    this.addSql(`drop table if exists "helpdesk_ticket" cascade;`)

    this.addSql(`drop table if exists "helpdesk_ticket_category" cascade;`)

    this.addSql(`drop table if exists "helpdesk_ticket_draft" cascade;`)

    this.addSql(`drop table if exists "helpdesk_ticket_event" cascade;`)

    this.addSql(`drop table if exists "helpdesk_ticket_message" cascade;`)

    this.addSql(`drop table if exists "helpdesk_ticket_attachment" cascade;`)

    this.addSql(`drop table if exists "helpdesk_ticket_note" cascade;`)

    this.addSql(`drop table if exists "helpdesk_ticket_participant" cascade;`)
  }
}
