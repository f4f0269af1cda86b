DROP INDEX `messages_turn`;--> statement-breakpoint
CREATE INDEX `messages_turn` ON `messages` (`mailbox`,`status`,`id`,`lead_id`) WHERE "waiting_since" is null and "status" in ('replied', 'ai_replied', 'sent', 'follow_up', 'bounced');
