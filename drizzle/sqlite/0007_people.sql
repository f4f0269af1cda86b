CREATE TABLE `company_domains` (
	`domain` text PRIMARY KEY NOT NULL,
	`company` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `company_domains_company` ON `company_domains` (`company`);--> statement-breakpoint
CREATE TABLE `company_holds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`company` text NOT NULL,
	`since` integer NOT NULL,
	`lead_id` integer,
	`message_id` integer,
	`email_id` integer,
	`stray_id` integer
);
--> statement-breakpoint
CREATE INDEX `company_holds_company` ON `company_holds` (`company`);--> statement-breakpoint
CREATE INDEX `company_holds_email` ON `company_holds` (`email_id`);--> statement-breakpoint
CREATE INDEX `company_holds_stray` ON `company_holds` (`stray_id`);--> statement-breakpoint
CREATE TABLE `mailbox_health` (
	`mailbox` text NOT NULL,
	`part` text NOT NULL,
	`ok_at` integer,
	`failing_since` integer,
	`failed_at` integer,
	`error` text,
	PRIMARY KEY(`mailbox`, `part`)
);
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`lead_id` integer NOT NULL,
	`text` text NOT NULL,
	`actor` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notes_lead` ON `notes` (`lead_id`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`lead_id` integer NOT NULL,
	`due_at` integer NOT NULL,
	`text` text NOT NULL,
	`actor` text,
	`created_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reminders_lead` ON `reminders` (`lead_id`);--> statement-breakpoint
CREATE INDEX `reminders_due` ON `reminders` (`due_at`) WHERE "done_at" is null;--> statement-breakpoint
CREATE TABLE `request_keys` (
	`key` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`result` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stray_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`mailbox` text NOT NULL,
	`company` text,
	`lead_id` integer,
	`message_id` integer,
	`address` text NOT NULL,
	`name` text,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`opt_out` text,
	`sent_at` integer,
	`rfc_message_id` text NOT NULL,
	`gzip` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stray_mails_rfc_message_id` ON `stray_mails` (`rfc_message_id`);--> statement-breakpoint
CREATE INDEX `stray_mails_company` ON `stray_mails` (`company`);--> statement-breakpoint
CREATE TABLE `todo_marks` (
	`id` text PRIMARY KEY NOT NULL,
	`done_at` integer,
	`snoozed_until` integer,
	`actor` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `emails` ADD `correspondents` text;--> statement-breakpoint
ALTER TABLE `lead_addresses` ADD `address` text;--> statement-breakpoint
ALTER TABLE `leads` ADD `company_domain` text;--> statement-breakpoint
ALTER TABLE `leads` ADD `source` text;--> statement-breakpoint
ALTER TABLE `leads` ADD `paused_until` integer;--> statement-breakpoint
ALTER TABLE `leads` ADD `absent_until` integer;--> statement-breakpoint
CREATE INDEX `leads_company` ON `leads` (`company_domain`) WHERE "company_domain" is not null;--> statement-breakpoint
ALTER TABLE `messages` ADD `nudges` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `test_to` text;--> statement-breakpoint
CREATE INDEX `messages_turn` ON `messages` (`mailbox`,`status`,`id`) WHERE "waiting_since" is null and "status" in ('replied', 'ai_replied', 'sent', 'follow_up', 'bounced');--> statement-breakpoint
ALTER TABLE `outreach_logs` ADD `actor` text;--> statement-breakpoint
UPDATE `leads` SET `company_domain` = '' WHERE `email` IS NOT NULL;--> statement-breakpoint
UPDATE `messages` SET `waiting_since` = (SELECT max(e.`sent_at`) FROM `emails` e WHERE e.`message_id` = `messages`.`id` AND e.`direction` = 'out') WHERE `status` IN ('answered', 'ai_replied');
