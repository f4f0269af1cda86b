CREATE TABLE `lead_addresses` (
	`lead_id` integer NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`lead_id`, `key`),
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_addresses_key` ON `lead_addresses` (`key`);--> statement-breakpoint
CREATE TABLE `unread_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mailbox` text NOT NULL,
	`source` text NOT NULL,
	`key` text NOT NULL,
	`error` text,
	`tries` integer NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unread_mails_place` ON `unread_mails` (`source`,`key`);--> statement-breakpoint
ALTER TABLE `emails` ADD `todo_at` integer;--> statement-breakpoint
CREATE INDEX `emails_todo` ON `emails` (`mailbox`,`todo_at`) WHERE "todo_at" is not null;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `inbox_id` text;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `inbox_name` text;--> statement-breakpoint
INSERT INTO `lead_addresses` (`lead_id`, `key`) SELECT DISTINCT m.`lead_id`, lower(e.`address`) FROM `emails` e JOIN `messages` m ON m.`id` = e.`message_id` JOIN `leads` l ON l.`id` = m.`lead_id` WHERE e.`direction` = 'out' AND e.`address` IS NOT NULL AND (l.`email` IS NULL OR lower(e.`address`) <> lower(l.`email`));
