CREATE TABLE `inbox_cursors` (
	`source` text PRIMARY KEY NOT NULL,
	`cursor` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `originals` (
	`email_id` integer PRIMARY KEY NOT NULL,
	`gzip` text NOT NULL,
	FOREIGN KEY (`email_id`) REFERENCES `emails`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`value` text,
	`reason` text NOT NULL,
	`note` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppressions_hash` ON `suppressions` (`hash`);--> statement-breakpoint
ALTER TABLE `emails` ADD `full_text` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `detail` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `evidence` text;