-- What lists of leads are looked up in. Up to `lead_index.indexed_to` every lead is in it; the later
-- ones are looked through. Whatever is in here follows from the other tables.
CREATE TABLE `lead_index` (
	`indexed_to` integer NOT NULL,
	`has_search` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `lead_index` (`indexed_to`, `has_search`) VALUES (0, 1);
--> statement-breakpoint
CREATE TABLE `lead_statuses` (
	`lead_id` integer PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_statuses_status` ON `lead_statuses` (`status`, `lead_id`);
--> statement-breakpoint
CREATE VIEW `hottest_statuses` AS SELECT `id` AS `lead_id`, coalesce((
	SELECT `status` FROM `messages` WHERE `messages`.`lead_id` = `leads`.`id` AND `test_to` IS NULL
	ORDER BY CASE `status` when 'replied' then 0 when 'ai_drafted' then 1 when 'answer_enqueued' then 2 when 'ai_enqueued' then 3 when 'answered' then 4 when 'ai_replied' then 5 when 'unsubscribed' then 6 when 'follow_up' then 7 when 'sent' then 8 when 'enqueued' then 9 when 'drafted' then 10 when 'failed' then 11 when 'bounced' then 12 when 'closed' then 13 END LIMIT 1
), 'none') AS `status` FROM `leads`;
--> statement-breakpoint
CREATE TRIGGER `lead_statuses_insert` AFTER INSERT ON `messages` BEGIN
	INSERT INTO `lead_statuses` (`lead_id`, `status`)
	SELECT `lead_id`, `status` FROM `hottest_statuses` WHERE `lead_id` = new.`lead_id`
	ON CONFLICT (`lead_id`) DO UPDATE SET `status` = excluded.`status` WHERE `status` <> excluded.`status`;
END;
--> statement-breakpoint
CREATE TRIGGER `lead_statuses_update` AFTER UPDATE OF `status`, `test_to` ON `messages`
WHEN old.`status` <> new.`status` OR old.`test_to` IS NOT new.`test_to` BEGIN
	INSERT INTO `lead_statuses` (`lead_id`, `status`)
	SELECT `lead_id`, `status` FROM `hottest_statuses` WHERE `lead_id` = new.`lead_id`
	ON CONFLICT (`lead_id`) DO UPDATE SET `status` = excluded.`status` WHERE `status` <> excluded.`status`;
END;
--> statement-breakpoint
CREATE TRIGGER `lead_statuses_move` AFTER UPDATE OF `lead_id` ON `messages`
WHEN old.`lead_id` <> new.`lead_id` BEGIN
	INSERT INTO `lead_statuses` (`lead_id`, `status`)
	SELECT `lead_id`, `status` FROM `hottest_statuses` WHERE `lead_id` = old.`lead_id`
	ON CONFLICT (`lead_id`) DO UPDATE SET `status` = excluded.`status` WHERE `status` <> excluded.`status`;
	INSERT INTO `lead_statuses` (`lead_id`, `status`)
	SELECT `lead_id`, `status` FROM `hottest_statuses` WHERE `lead_id` = new.`lead_id`
	ON CONFLICT (`lead_id`) DO UPDATE SET `status` = excluded.`status` WHERE `status` <> excluded.`status`;
END;
--> statement-breakpoint
CREATE TRIGGER `lead_statuses_delete` AFTER DELETE ON `messages` BEGIN
	INSERT INTO `lead_statuses` (`lead_id`, `status`)
	SELECT `lead_id`, `status` FROM `hottest_statuses` WHERE `lead_id` = old.`lead_id`
	ON CONFLICT (`lead_id`) DO UPDATE SET `status` = excluded.`status` WHERE `status` <> excluded.`status`;
END;
--> statement-breakpoint
-- Two line feeds, so that the last characters begin a trigram as well. The engine does not fold the
-- dotted capital I, which is an i and a combining dot in lower case.
CREATE VIEW `lead_search_content` AS SELECT `id`,
	replace(`name`, char(304), 'i' || char(775)) || char(10, 10) AS `name`,
	replace(`email`, char(304), 'i' || char(775)) || char(10, 10) AS `email`,
	replace(`company`, char(304), 'i' || char(775)) || char(10, 10) AS `company`,
	`phone` || char(10, 10) AS `phone`
FROM `leads` WHERE `id` <= (SELECT `indexed_to` FROM `lead_index`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `lead_search` USING fts5(
	`name`, `email`, `company`, `phone`, content='lead_search_content', content_rowid='id',
	tokenize='trigram', detail='none', columnsize=0
);
--> statement-breakpoint
-- An erased lead's data must be gone from the index's pages, too.
INSERT INTO `lead_search` (`lead_search`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE `lead_search_terms` USING fts5vocab(`lead_search`, 'instance');
--> statement-breakpoint
CREATE TRIGGER `lead_search_update` AFTER UPDATE OF `name`, `email`, `company`, `phone` ON `leads`
WHEN old.`id` <= (SELECT `indexed_to` FROM `lead_index`) AND (
	old.`name` IS NOT new.`name` OR old.`email` IS NOT new.`email`
	OR old.`company` IS NOT new.`company` OR old.`phone` IS NOT new.`phone`
) BEGIN
	INSERT INTO `lead_search` (`lead_search`, `rowid`, `name`, `email`, `company`, `phone`) VALUES (
		'delete', old.`id`,
		replace(old.`name`, char(304), 'i' || char(775)) || char(10, 10),
		replace(old.`email`, char(304), 'i' || char(775)) || char(10, 10),
		replace(old.`company`, char(304), 'i' || char(775)) || char(10, 10),
		old.`phone` || char(10, 10)
	);
	INSERT INTO `lead_search` (`rowid`, `name`, `email`, `company`, `phone`)
	SELECT * FROM `lead_search_content` WHERE `id` = new.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `lead_search_delete` AFTER DELETE ON `leads`
WHEN old.`id` <= (SELECT `indexed_to` FROM `lead_index`) BEGIN
	INSERT INTO `lead_search` (`lead_search`, `rowid`, `name`, `email`, `company`, `phone`) VALUES (
		'delete', old.`id`,
		replace(old.`name`, char(304), 'i' || char(775)) || char(10, 10),
		replace(old.`email`, char(304), 'i' || char(775)) || char(10, 10),
		replace(old.`company`, char(304), 'i' || char(775)) || char(10, 10),
		old.`phone` || char(10, 10)
	);
END;
--> statement-breakpoint
CREATE INDEX `messages_failed` ON `messages` (`id`) WHERE "status" = 'failed';
