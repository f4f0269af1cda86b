-- What lists of leads are looked up in. Up to "lead_index"."indexed_to" every lead is in it; the later
-- ones are looked through. Whatever is in here follows from the other tables.
CREATE TABLE "lead_index" (
	"indexed_to" bigint NOT NULL,
	"has_search" boolean NOT NULL
);
--> statement-breakpoint
INSERT INTO "lead_index" ("indexed_to", "has_search") VALUES (0, false);
--> statement-breakpoint
CREATE TABLE "lead_statuses" (
	"lead_id" bigint PRIMARY KEY NOT NULL REFERENCES "leads"("id") ON DELETE cascade,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "lead_statuses_status" ON "lead_statuses" USING btree ("status", "lead_id");
--> statement-breakpoint
CREATE VIEW "hottest_statuses" AS SELECT "id" AS "lead_id", coalesce((
	SELECT "status" FROM "messages" WHERE "messages"."lead_id" = "leads"."id" AND "test_to" IS NULL
	ORDER BY CASE "status" when 'replied' then 0 when 'ai_drafted' then 1 when 'answer_enqueued' then 2 when 'ai_enqueued' then 3 when 'answered' then 4 when 'ai_replied' then 5 when 'unsubscribed' then 6 when 'follow_up' then 7 when 'sent' then 8 when 'enqueued' then 9 when 'drafted' then 10 when 'failed' then 11 when 'bounced' then 12 when 'closed' then 13 END LIMIT 1
), 'none') AS "status" FROM "leads";
--> statement-breakpoint
-- The row is written even where the status stays, so that two transactions that change messages of
-- one lead at once meet in it, and the second one runs again.
CREATE FUNCTION "set_lead_status"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
	INSERT INTO "lead_statuses" ("lead_id", "status")
	SELECT "lead_id", "status" FROM "hottest_statuses"
	WHERE "lead_id" IN (
		CASE WHEN TG_OP = 'DELETE' THEN OLD."lead_id" ELSE NEW."lead_id" END,
		CASE WHEN TG_OP = 'INSERT' THEN NEW."lead_id" ELSE OLD."lead_id" END
	)
	ON CONFLICT ("lead_id") DO UPDATE SET "status" = excluded."status";
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "lead_statuses_insert" AFTER INSERT OR DELETE ON "messages"
FOR EACH ROW EXECUTE FUNCTION "set_lead_status"();
--> statement-breakpoint
CREATE TRIGGER "lead_statuses_update" AFTER UPDATE OF "status", "lead_id", "test_to" ON "messages"
FOR EACH ROW WHEN (
	OLD."status" <> NEW."status" OR OLD."lead_id" <> NEW."lead_id" OR OLD."test_to" IS DISTINCT FROM NEW."test_to"
) EXECUTE FUNCTION "set_lead_status"();
--> statement-breakpoint
CREATE TABLE "lead_search" (
	"lead_id" bigint PRIMARY KEY NOT NULL REFERENCES "leads"("id") ON DELETE cascade,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE VIEW "lead_search_content" AS SELECT "id" AS "lead_id", lower(
	"name" || chr(10) || coalesce("email", '') || chr(10) || coalesce("company", '') || chr(10) || coalesce("phone", '')
) AS "text" FROM "leads";
--> statement-breakpoint
CREATE FUNCTION "set_lead_search"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
	UPDATE "lead_search" SET "text" = (SELECT "text" FROM "lead_search_content" WHERE "lead_id" = NEW."id")
	WHERE "lead_id" = NEW."id";
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "lead_search_update" AFTER UPDATE OF "name", "email", "company", "phone" ON "leads"
FOR EACH ROW WHEN (
	OLD."name" IS DISTINCT FROM NEW."name" OR OLD."email" IS DISTINCT FROM NEW."email"
	OR OLD."company" IS DISTINCT FROM NEW."company" OR OLD."phone" IS DISTINCT FROM NEW."phone"
) EXECUTE FUNCTION "set_lead_search"();
--> statement-breakpoint
-- Makes the index of texts, unless it is there. False where the server has no pg_trgm for this role:
-- then texts are looked for in all leads.
CREATE FUNCTION "make_lead_search"() RETURNS boolean LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
	place name;
BEGIN
	CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
	SELECT nspname INTO STRICT place FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
	WHERE extname = 'pg_trgm';
	EXECUTE format('CREATE INDEX IF NOT EXISTS "lead_search_text" ON "lead_search" USING gin ("text" %I.gin_trgm_ops)', place);
	RETURN true;
EXCEPTION WHEN OTHERS THEN
	RETURN false;
END
$$;
--> statement-breakpoint
UPDATE "lead_index" SET "has_search" = make_lead_search();
--> statement-breakpoint
CREATE INDEX "messages_failed" ON "messages" USING btree ("id") WHERE "status" = 'failed';
