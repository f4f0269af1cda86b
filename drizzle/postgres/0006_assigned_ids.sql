ALTER TABLE "emails" ADD COLUMN "assigned_id" text;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "mailing" text;--> statement-breakpoint
CREATE INDEX "emails_assigned_id" ON "emails" USING btree ("assigned_id") WHERE "assigned_id" is not null;