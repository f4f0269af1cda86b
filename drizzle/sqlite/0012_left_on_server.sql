ALTER TABLE `originals` ADD `place` text;--> statement-breakpoint
ALTER TABLE `stray_mails` ADD `place` text;