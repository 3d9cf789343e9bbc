-- Slice "directory": closed providers and mailboxes stay as rows, so that an event that comes twice finds them (ORG-7, SMB-12). A
-- mailbox's former addresses are found (REN-3). A hidden number is kept beside its flag, since showing it again does not
-- name it (DIR-4). The people of a renamed provider are looked up by it (ORG-6).
alter table directory_container add column closed boolean not null default false;

alter table directory_mailbox add column closed boolean not null default false;
alter table directory_mailbox add column former_addresses text[] not null default '{}';

alter table directory_account add column mobile_hidden boolean not null default false;
alter table directory_account add column telephone text;
alter table directory_account add column fax text;
alter table directory_account add column pager text;
alter table directory_account add column web_page text;

create index directory_account_container on directory_account (container_id);
