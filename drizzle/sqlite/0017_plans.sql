CREATE TABLE `plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`content` text,
	`summary` text,
	`actor` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`approved_at` integer,
	`approved_by` text,
	`ended` text,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_token_hash` ON `plans` (`token_hash`);--> statement-breakpoint
CREATE INDEX `plans_open` ON `plans` (`expires_at`) WHERE "ended" is null;