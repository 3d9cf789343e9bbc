-- Slice "directory" (DIR-6): who leaves, and who is deactivated. A deleted person stays as a row without anything about them, so
-- that an event that comes twice finds it, and is told nowhere.
alter table directory_account add column leaver boolean not null default false;
alter table directory_account add column deactivated boolean not null default false;
alter table directory_account add column deleted boolean not null default false;
alter table directory_entry add column leaver boolean not null default false;
alter table directory_entry add column deactivated boolean not null default false;
