ALTER TABLE `emails` ADD `assigned_id` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `mailing` text;--> statement-breakpoint
CREATE INDEX `emails_assigned_id` ON `emails` (`assigned_id`) WHERE "assigned_id" is not null;