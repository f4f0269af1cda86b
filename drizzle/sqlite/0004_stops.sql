DROP INDEX `suppressions_hash`;--> statement-breakpoint
ALTER TABLE `suppressions` ADD `message_id` integer;--> statement-breakpoint
ALTER TABLE `suppressions` ADD `cause` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `suppressions_stop` ON `suppressions` (`hash`,`reason`,`cause`);--> statement-breakpoint
UPDATE `suppressions` SET `message_id` = cast(substr(`note`, 9) as integer), `cause` = `note` WHERE `reason` <> 'manual' and `note` glob 'message [0-9]*' and `note` not glob 'message *[^0-9]*' and length(`note`) <= 23;
