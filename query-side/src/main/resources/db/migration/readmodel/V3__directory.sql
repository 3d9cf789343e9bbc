-- Slice "directory" (DIR-1, DIR-2, ORG-5, REG-6): care providers, people, shared mailboxes, and what a search goes over.
create extension if not exists pg_trgm with schema public;

create table directory_container (
    container_id   uuid    primary key,
    name           text    not null,
    ods_code       text    not null,
    town           text    not null,
    parent         text    not null,
    application_id uuid    not null,
    sequence       bigint  not null
);

create index directory_container_ods_code on directory_container (ods_code);

create table directory_account (
    account_id        uuid   primary key,
    container_id      uuid   not null references directory_container,
    given             text   not null,
    family            text   not null,
    address           text   not null,
    former_addresses  text[] not null,
    mobile            text,
    channel           text   not null,
    sequence          bigint not null
);

create index directory_account_address on directory_account (address);

create table directory_mailbox (
    mailbox_id   uuid   primary key,
    container_id uuid   not null references directory_container,
    address      text   not null,
    display_name text   not null,
    sequence     bigint not null
);

create index directory_mailbox_container on directory_mailbox (container_id);

create table directory_mailbox_member (
    mailbox_id uuid    not null references directory_mailbox,
    account_id uuid    not null,
    owner      boolean not null,
    primary key (mailbox_id, account_id)
);

create index directory_mailbox_member_account on directory_mailbox_member (account_id);

-- One row per thing that can be found. words: folded to lower-case ASCII, each with a blank before it.
create table directory_entry (
    kind              text   not null check (kind in ('provider', 'mailbox', 'person')),
    id                uuid   not null,
    display           text   not null,
    address           text,
    mobile            text,
    container_id      uuid   not null,
    container_name    text   not null,
    ods_code          text   not null,
    town              text   not null,
    exact_keys        text[] not null,
    former_addresses  text[] not null,
    words             text   not null,
    primary key (kind, id)
);

create index directory_entry_words on directory_entry using gin (words public.gin_trgm_ops);

-- Every plain word of the entries: what a misspelt word may have meant.
create table directory_word (
    word text primary key
);

create index directory_word_trigrams on directory_word using gin (word public.gin_trgm_ops);
