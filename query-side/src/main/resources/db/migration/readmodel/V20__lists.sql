-- Slice "directory": distribution lists and what stands on them (SUP-3). Closed ones stay as rows, so that an event that comes
-- twice finds them, and are told nowhere.
create table directory_list (
    list_id          uuid    primary key,
    container_id     uuid    not null,
    name             text    not null,
    address          text    not null,
    former_addresses text[]  not null,
    closed           boolean not null,
    sequence         bigint  not null
);

create index directory_list_container on directory_list (container_id);

-- kind as in directory_entry
create table directory_list_entry (
    list_id  uuid not null,
    kind     text not null check (kind in ('person', 'mailbox')),
    entry_id uuid not null,
    primary key (list_id, kind, entry_id)
);

create index directory_list_entry_entry on directory_list_entry (entry_id);

alter table directory_entry drop constraint directory_entry_kind_check;
alter table directory_entry add constraint directory_entry_kind_check
    check (kind in ('provider', 'mailbox', 'person', 'list'));

-- Slice "redirects": a list's addresses, and those that lead nowhere because what they are of was closed.
alter table redirect drop constraint redirect_kind_check;
alter table redirect add constraint redirect_kind_check check (kind in ('person', 'mailbox', 'list'));
alter table redirect add column closed boolean not null default false;
