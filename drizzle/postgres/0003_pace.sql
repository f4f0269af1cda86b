CREATE TABLE "mailboxes" (
	"name" text PRIMARY KEY NOT NULL,
	"paused_at" timestamp (3) with time zone,
	"pause_reason" text,
	"pause_rule" text,
	"resumed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "emails_cold" ON "emails" USING btree ("mailbox","sent_at") WHERE "sent_at" is not null and "kind" in ('first', 'follow_up');