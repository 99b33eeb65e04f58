import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Keeps one search document per ticket: subject (weight A), requester (B) and the visible text of
 * every public message (D). Triggers, because tickets are written in several ways and a search
 * that misses one of them is worse than none.
 */
export class Migration20261123210000 extends Migration {
  override async up(): Promise<void> {
    this.addFunctions()
    this.addTicketTriggers()
    this.addMessageTrigger()
  }

  /** A tsvector holds at most 1 MB: what does not fit is left out of the search, never out of the ticket. */
  private addFunctions(): void {
    this.addSql(`CREATE OR REPLACE FUNCTION helpdesk_search_text(content text) RETURNS tsvector
      LANGUAGE plpgsql STABLE AS $$ BEGIN
        RETURN to_tsvector('helpdesk_simple', left(content, 200000));
      EXCEPTION WHEN program_limit_exceeded THEN
        RETURN ''::tsvector;
      END $$;`)
    this
      .addSql(`CREATE OR REPLACE FUNCTION helpdesk_search_join(a tsvector, b tsvector) RETURNS tsvector
      LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
        RETURN a || b;
      EXCEPTION WHEN program_limit_exceeded THEN
        RETURN a;
      END $$;`)
    this
      .addSql(`CREATE OR REPLACE FUNCTION helpdesk_search_head(subject text, name text, email text)
      RETURNS tsvector LANGUAGE sql STABLE AS $$
        SELECT setweight(helpdesk_search_text(left(subject, 10000)), 'A')
          || setweight(helpdesk_search_text(left(concat_ws(' ', name, email), 2000)), 'B') $$;`)
    this.addSql(`CREATE OR REPLACE FUNCTION helpdesk_search_recompute(ticket text) RETURNS void
      LANGUAGE sql AS $$
        INSERT INTO "helpdesk_ticket_search" ("ticket_id", "document")
        SELECT t."id", helpdesk_search_join(
          helpdesk_search_head(t."subject", t."requester_name", t."requester_email"),
          helpdesk_search_text(coalesce((
            SELECT string_agg(left(m."visible_text", 50000), ' ' ORDER BY m."created_at", m."id")
            FROM "helpdesk_ticket_message" m
            WHERE m."ticket_id" = t."id" AND m."deleted_at" IS NULL), '')))
        FROM "helpdesk_ticket" t WHERE t."id" = ticket
        ON CONFLICT ("ticket_id") DO UPDATE SET "document" = excluded."document" $$;`)
  }

  private addTicketTriggers(): void {
    this.addSql(`CREATE OR REPLACE FUNCTION helpdesk_search_tickets_inserted() RETURNS trigger
      LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO "helpdesk_ticket_search" ("ticket_id", "document")
        SELECT "id", helpdesk_search_head("subject", "requester_name", "requester_email")
        FROM inserted ON CONFLICT ("ticket_id") DO NOTHING;
        RETURN NULL;
      END $$;`)
    this.addSql(`CREATE OR REPLACE FUNCTION helpdesk_search_ticket_changed() RETURNS trigger
      LANGUAGE plpgsql AS $$ BEGIN
        PERFORM helpdesk_search_recompute(NEW."id");
        RETURN NULL;
      END $$;`)
    this.addSql(`CREATE OR REPLACE TRIGGER "helpdesk_search_tickets_inserted"
      AFTER INSERT ON "helpdesk_ticket" REFERENCING NEW TABLE AS inserted
      FOR EACH STATEMENT EXECUTE FUNCTION helpdesk_search_tickets_inserted();`)
    this.addSql(`CREATE OR REPLACE TRIGGER "helpdesk_search_ticket_changed"
      AFTER UPDATE OF "subject", "requester_name", "requester_email" ON "helpdesk_ticket"
      FOR EACH ROW WHEN ((OLD."subject", OLD."requester_name", OLD."requester_email")
        IS DISTINCT FROM (NEW."subject", NEW."requester_name", NEW."requester_email"))
      EXECUTE FUNCTION helpdesk_search_ticket_changed();`)
  }

  private addMessageTrigger(): void {
    this.addSql(`CREATE OR REPLACE FUNCTION helpdesk_search_messages_inserted() RETURNS trigger
      LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO "helpdesk_ticket_search" AS known ("ticket_id", "document")
        SELECT "ticket_id", helpdesk_search_text(string_agg(left("visible_text", 50000), ' '))
        FROM inserted GROUP BY "ticket_id" ORDER BY "ticket_id"
        ON CONFLICT ("ticket_id") DO UPDATE
          SET "document" = helpdesk_search_join(known."document", excluded."document");
        RETURN NULL;
      END $$;`)
    this.addSql(`CREATE OR REPLACE TRIGGER "helpdesk_search_messages_inserted"
      AFTER INSERT ON "helpdesk_ticket_message" REFERENCING NEW TABLE AS inserted
      FOR EACH STATEMENT EXECUTE FUNCTION helpdesk_search_messages_inserted();`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `DROP TRIGGER IF EXISTS "helpdesk_search_messages_inserted" ON "helpdesk_ticket_message";`
    )
    this.addSql(`DROP TRIGGER IF EXISTS "helpdesk_search_ticket_changed" ON "helpdesk_ticket";`)
    this.addSql(`DROP TRIGGER IF EXISTS "helpdesk_search_tickets_inserted" ON "helpdesk_ticket";`)
    for (const name of ["messages_inserted", "ticket_changed", "tickets_inserted"]) {
      this.addSql(`DROP FUNCTION IF EXISTS helpdesk_search_${name}();`)
    }
    this.addSql(`DROP FUNCTION IF EXISTS helpdesk_search_recompute(text);`)
    this.addSql(`DROP FUNCTION IF EXISTS helpdesk_search_head(text, text, text);`)
    this.addSql(`DROP FUNCTION IF EXISTS helpdesk_search_join(tsvector, tsvector);`)
    this.addSql(`DROP FUNCTION IF EXISTS helpdesk_search_text(text);`)
  }
}
