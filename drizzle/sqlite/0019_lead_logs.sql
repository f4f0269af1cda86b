-- What happens to leads without a message, for the feed. Leads that are there already have no row: those whom
-- the feed tells of have their places in it, and none is given between them. And when a hook left the settings.
CREATE TABLE `lead_logs` (
	`id` integer PRIMARY KEY NOT NULL,
	`lead_id` integer NOT NULL,
	`at` integer NOT NULL,
	`step` text NOT NULL,
	`actor` text,
	`in_feed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_logs_lead` ON `lead_logs` (`lead_id`);--> statement-breakpoint
CREATE INDEX `lead_logs_new` ON `lead_logs` (`id`) WHERE "in_feed" = 0;--> statement-breakpoint
DROP INDEX `plans_open`;--> statement-breakpoint
CREATE INDEX `plans_kept` ON `plans` (`expires_at`) WHERE "content" is not null;--> statement-breakpoint
ALTER TABLE `hooks` ADD `absent_since` integer;