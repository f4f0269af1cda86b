CREATE TABLE `emails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message_id` integer NOT NULL,
	`mailbox` text NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`address` text,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`rfc_message_id` text,
	`in_reply_to` text,
	`references` text NOT NULL,
	`written_by` text NOT NULL,
	`approved_at` integer,
	`owner` text,
	`attempts` integer NOT NULL,
	`not_before` integer,
	`marked_at` integer,
	`sent_at` integer,
	`error` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `emails_message` ON `emails` (`message_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `emails_rfc_message_id` ON `emails` (`rfc_message_id`);--> statement-breakpoint
CREATE INDEX `emails_outbox` ON `emails` (`state`,`mailbox`,`not_before`) WHERE "state" in ('draft', 'queued', 'sending', 'failed', 'uncertain');--> statement-breakpoint
CREATE TABLE `lead_tags` (
	`lead_id` integer NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`lead_id`, `tag`),
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_tags_tag` ON `lead_tags` (`tag`,`lead_id`);--> statement-breakpoint
CREATE TABLE `leads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`email_key` text,
	`phone` text,
	`company` text,
	`title` text,
	`timezone` text,
	`vars` text NOT NULL,
	`paused_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_email_key` ON `leads` (`email_key`);--> statement-breakpoint
CREATE INDEX `leads_phone` ON `leads` (`phone`) WHERE "email_key" is null;--> statement-breakpoint
CREATE TABLE `messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`lead_id` integer NOT NULL,
	`mailbox` text NOT NULL,
	`subject` text NOT NULL,
	`status` text NOT NULL,
	`trail` text NOT NULL,
	`waiting_since` integer,
	`follow_ups` integer NOT NULL,
	`closed_at` integer,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `messages_lead` ON `messages` (`lead_id`);--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`mailbox`,`status`,`follow_ups`,`waiting_since`) WHERE "waiting_since" is not null;--> statement-breakpoint
CREATE TABLE `outreach_logs` (
	`id` integer PRIMARY KEY NOT NULL,
	`message_id` integer NOT NULL,
	`log_at` integer NOT NULL,
	`step` text NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `outreach_logs_message` ON `outreach_logs` (`message_id`);--> statement-breakpoint
CREATE TABLE `seen_mails` (
	`source` text NOT NULL,
	`key` text NOT NULL,
	`seen_at` integer NOT NULL,
	`verdict` text NOT NULL,
	PRIMARY KEY(`source`, `key`)
);
