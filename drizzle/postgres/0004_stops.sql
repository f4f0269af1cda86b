DROP INDEX "suppressions_hash";--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "message_id" bigint;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "cause" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "suppressions_stop" ON "suppressions" USING btree ("hash","reason","cause");--> statement-breakpoint
UPDATE "suppressions" SET "message_id" = cast(substr("note", 9) as bigint), "cause" = "note" WHERE "reason" <> 'manual' and "note" ~ '^message [0-9]{1,15}$';
