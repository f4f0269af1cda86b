-- The feed of events, and the hooks that follow it. What the log has so far comes first, in the order of time.
CREATE TABLE `events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`lead_id` integer,
	`message_id` integer,
	`email_id` integer,
	`log_id` integer,
	`actor` text,
	`undoes` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_log` ON `events` (`log_id`) WHERE "log_id" is not null;--> statement-breakpoint
CREATE INDEX `events_lead` ON `events` (`lead_id`) WHERE "lead_id" is not null;--> statement-breakpoint
CREATE TABLE `hook_held` (
	`hook` text NOT NULL,
	`event_id` integer NOT NULL,
	`lead_id` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`since` integer,
	`next_at` integer,
	`error` text,
	`dead_at` integer,
	PRIMARY KEY(`hook`, `event_id`)
);
--> statement-breakpoint
CREATE INDEX `hook_held_lead` ON `hook_held` (`lead_id`);--> statement-breakpoint
CREATE TABLE `hook_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hook` text NOT NULL,
	`event_id` integer,
	`lead_id` integer,
	`at` integer NOT NULL,
	`took` integer NOT NULL,
	`error` text,
	`output` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `hook_runs_hook` ON `hook_runs` (`hook`,`id`);--> statement-breakpoint
CREATE INDEX `hook_runs_lead` ON `hook_runs` (`lead_id`);--> statement-breakpoint
CREATE TABLE `hooks` (
	`name` text PRIMARY KEY NOT NULL,
	`seed` text NOT NULL,
	`cursor` integer NOT NULL,
	`ok_at` integer,
	`failing_since` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`last_error` text,
	`dead_at` integer
);
--> statement-breakpoint
ALTER TABLE `outreach_logs` ADD `email_id` integer;--> statement-breakpoint
ALTER TABLE `outreach_logs` ADD `undoes` integer;--> statement-breakpoint
ALTER TABLE `outreach_logs` ADD `in_feed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `outreach_logs_new` ON `outreach_logs` (`id`) WHERE "in_feed" = 0;--> statement-breakpoint
INSERT INTO `events` (`at`, `kind`, `lead_id`, `message_id`, `log_id`, `actor`)
SELECT `outreach_logs`.`log_at`, `outreach_logs`.`step`, `messages`.`lead_id`, `messages`.`id`, `outreach_logs`.`id`, `outreach_logs`.`actor`
FROM `outreach_logs` JOIN `messages` ON `messages`.`id` = `outreach_logs`.`message_id`
WHERE `messages`.`test_to` IS NULL
ORDER BY `outreach_logs`.`log_at`, `outreach_logs`.`id`;--> statement-breakpoint
UPDATE `outreach_logs` SET `in_feed` = 1;
