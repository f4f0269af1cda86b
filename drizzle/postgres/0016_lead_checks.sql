CREATE TABLE "lead_checks" (
	"lead_id" bigint NOT NULL,
	"email_key" text NOT NULL,
	"verdict" text NOT NULL,
	"reasons" json NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lead_checks_pk" PRIMARY KEY("lead_id")
);
--> statement-breakpoint
ALTER TABLE "lead_checks" ADD CONSTRAINT "lead_checks_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lead_checks_verdict" ON "lead_checks" USING btree ("verdict","lead_id");