-- Slice "directory": shared mailboxes that nobody owns, for NAS to look after (SMB-8).
alter table directory_mailbox add column owner_needed boolean not null default false;

create index directory_mailbox_owner_needed on directory_mailbox (mailbox_id) where owner_needed and not closed;
