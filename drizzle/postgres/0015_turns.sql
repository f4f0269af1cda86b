DROP INDEX "messages_turn";--> statement-breakpoint
CREATE INDEX "messages_turn" ON "messages" USING btree ("mailbox","status","id","lead_id") WHERE "waiting_since" is null and "status" in ('replied', 'ai_replied', 'sent', 'follow_up', 'bounced');
