CREATE TABLE `mailboxes` (
	`name` text PRIMARY KEY NOT NULL,
	`paused_at` integer,
	`pause_reason` text,
	`pause_rule` text,
	`resumed_at` integer
);
--> statement-breakpoint
CREATE INDEX `emails_cold` ON `emails` (`mailbox`,`sent_at`) WHERE "sent_at" is not null and "kind" in ('first', 'follow_up');