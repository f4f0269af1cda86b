ALTER TABLE "originals" ADD COLUMN "place" json;--> statement-breakpoint
ALTER TABLE "stray_mails" ADD COLUMN "place" json;