CREATE TABLE `contents` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`base64` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `email_contents` (
	`email_id` integer NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`email_id`, `sha256`),
	FOREIGN KEY (`email_id`) REFERENCES `emails`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`sha256`) REFERENCES `contents`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `email_contents_sha256` ON `email_contents` (`sha256`);--> statement-breakpoint
ALTER TABLE `emails` ADD `format` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `markup` text;--> statement-breakpoint
ALTER TABLE `emails` ADD `attachments` text;