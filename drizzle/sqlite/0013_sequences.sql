-- Sequences, and the number of each cold mail's step, which the built-in sequence had no place for.
CREATE TABLE `sequences` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	`source` text NOT NULL,
	`files` text NOT NULL,
	`promoted` text NOT NULL,
	`actor` text,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sequences_version` ON `sequences` (`name`,`version`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message_id` integer NOT NULL,
	`step` integer NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`wait_until` integer NOT NULL,
	`after_wait` text NOT NULL,
	`overdue_at` integer,
	`settled_at` integer,
	`why` text,
	`actor` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tasks_message` ON `tasks` (`message_id`);--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`created_at`) WHERE "state" = 'open';--> statement-breakpoint
DROP INDEX `messages_waiting`;--> statement-breakpoint
ALTER TABLE `messages` ADD `sequence_id` integer REFERENCES sequences(id);--> statement-breakpoint
ALTER TABLE `messages` ADD `step` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `step_from` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `due_kind` text;--> statement-breakpoint
CREATE INDEX `messages_steps` ON `messages` (`mailbox`,`due_at`) WHERE "sequence_id" is not null and "status" in ('sent', 'follow_up');--> statement-breakpoint
CREATE INDEX `messages_sequence` ON `messages` (`sequence_id`) WHERE "sequence_id" is not null;--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`mailbox`,`status`,`follow_ups`,`waiting_since`) WHERE "waiting_since" is not null and ("sequence_id" is null or "status" not in ('sent', 'follow_up'));--> statement-breakpoint
ALTER TABLE `emails` ADD `step` integer;--> statement-breakpoint
ALTER TABLE `emails` ADD `variant` text;--> statement-breakpoint
UPDATE `emails` SET `step` = CASE `kind` WHEN 'first' THEN 1 ELSE 2 + (
	SELECT count(*) FROM `emails` AS `earlier` WHERE `earlier`.`message_id` = `emails`.`message_id`
	AND `earlier`.`kind` = 'follow_up' AND `earlier`.`state` = 'sent' AND `earlier`.`id` < `emails`.`id`
) END WHERE `kind` IN ('first', 'follow_up');
