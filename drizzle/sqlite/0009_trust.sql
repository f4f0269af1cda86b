CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mailbox` text NOT NULL,
	`kind` text NOT NULL,
	`intent` text,
	`written_by` text NOT NULL,
	`rules` text NOT NULL,
	`outcome` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reviews_created` ON `reviews` (`created_at`);--> statement-breakpoint
ALTER TABLE `reminders` ADD `kind` text DEFAULT 'reminder' NOT NULL;--> statement-breakpoint
ALTER TABLE `reminders` ADD `message_id` integer REFERENCES messages(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `reminders` ADD `email_id` integer REFERENCES emails(id) ON DELETE cascade;--> statement-breakpoint
CREATE INDEX `reminders_email` ON `reminders` (`email_id`) WHERE "email_id" is not null;--> statement-breakpoint
CREATE INDEX `reminders_message` ON `reminders` (`message_id`) WHERE "message_id" is not null;