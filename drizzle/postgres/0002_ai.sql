ALTER TABLE "emails" ADD COLUMN "holds" json;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "reading" json;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "usage" json;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "ai_mode" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "ai_mode" text;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "ai_attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "ai_not_before" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "ai_error" text;--> statement-breakpoint
CREATE INDEX "emails_by_model" ON "emails" USING btree ("created_at") WHERE "usage" is not null;