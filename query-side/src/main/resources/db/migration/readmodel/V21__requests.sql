-- Slice "requests" (LEA-8, SMB-9): what people and owners asked of NAS, and what became of it. Names and number are what was asked
-- for; they are empty where nothing of that kind was, and where the person was erased.
create table request (
    request_id   uuid        primary key,
    kind         text        not null,
    account_id   uuid        not null,
    reporter_id  uuid        not null,
    container_id uuid        not null,
    moving_to    uuid,
    mailbox_id   uuid,
    given        text,
    family       text,
    mobile       text,
    state        text        not null,
    made_at      timestamptz not null,
    settled_at   timestamptz,
    settled_by   text,
    reason       text,
    sequence     bigint      not null
);

create index request_queue on request (made_at, request_id);
create index request_account on request (account_id);
create index request_reporter on request (reporter_id);
create index request_container on request (container_id);
