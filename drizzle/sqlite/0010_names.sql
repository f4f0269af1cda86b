ALTER TABLE `leads` ADD `name_key` integer DEFAULT 0;--> statement-breakpoint
ALTER TABLE `leads` ADD `company_key` integer;--> statement-breakpoint
CREATE INDEX `leads_name_key` ON `leads` (`name_key`) WHERE "name_key" is not null;--> statement-breakpoint
CREATE INDEX `leads_company_key` ON `leads` (`company_key`) WHERE "company_key" is not null;