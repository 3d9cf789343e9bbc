-- Slice "applications" (ORG-1 to ORG-3, REG-3): what providers applied for, and how far its onboarding has come.
create table application (
    application_id    uuid        primary key,
    provider_name     text        not null,
    ods_code          text        not null,
    ods_standing      text        not null,
    town              text        not null,
    contact_name      text        not null,
    contact_email     text        not null,
    state             text        not null,
    overdue           boolean     not null default false,
    missing           text[]      not null default '{}',
    submitted_at      timestamptz not null,
    decided_at        timestamptz,
    decided_by        text,
    reason            text,
    container_id      uuid,
    mailbox_id        uuid        unique,
    container_open    boolean     not null default false,
    mailbox_created   boolean     not null default false,
    accounts_expected integer,
    sequence          bigint      not null
);

create index application_queue on application (submitted_at, application_id);
create index application_container on application (container_id);

create table application_person (
    application_id uuid    not null references application,
    row_number     integer not null,
    account_id     uuid    not null unique,
    role           text    not null,
    given          text    not null,
    family         text    not null,
    mobile         text    not null,
    registered     boolean not null default false,
    member         boolean not null default false,
    primary key (application_id, row_number)
);

create table application_clash (
    application_id uuid    not null references application,
    row_number     integer not null,
    holder_id      uuid    not null,
    primary key (application_id, row_number, holder_id)
);
