-- What happens to leads without a message, for the feed. Leads that are there already have no row: those whom
-- the feed tells of have their places in it, and none is given between them.
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
CREATE INDEX `lead_logs_new` ON `lead_logs` (`id`) WHERE "in_feed" = 0;