ALTER TABLE `emails` ADD `holds` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `reading` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `usage` text;--> statement-breakpoint
CREATE INDEX `emails_by_model` ON `emails` (`created_at`) WHERE "usage" is not null;--> statement-breakpoint
ALTER TABLE `leads` ADD `ai_mode` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `ai_mode` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `ai_attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `ai_not_before` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `ai_error` text;