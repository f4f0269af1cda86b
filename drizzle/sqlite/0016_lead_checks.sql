CREATE TABLE `lead_checks` (
	`lead_id` integer PRIMARY KEY NOT NULL,
	`email_key` text NOT NULL,
	`verdict` text NOT NULL,
	`reasons` text NOT NULL,
	`checked_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_checks_verdict` ON `lead_checks` (`verdict`,`lead_id`);