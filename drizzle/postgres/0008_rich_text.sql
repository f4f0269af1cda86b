CREATE TABLE "contents" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"base64" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_contents" (
	"email_id" bigint NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "email_contents_pk" PRIMARY KEY("email_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "format" text;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "markup" text;--> statement-breakpoint
ALTER TABLE "emails" ADD COLUMN "attachments" json;--> statement-breakpoint
ALTER TABLE "email_contents" ADD CONSTRAINT "email_contents_email_id_emails_id_fk" FOREIGN KEY ("email_id") REFERENCES "public"."emails"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_contents" ADD CONSTRAINT "email_contents_sha256_contents_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."contents"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_contents_sha256" ON "email_contents" USING btree ("sha256");