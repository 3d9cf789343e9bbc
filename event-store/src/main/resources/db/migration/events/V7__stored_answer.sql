-- What commands were answered, by the keyed hash of caller and idempotency key.
create table events.stored_answer (
    key_hash     bytea       not null primary key,
    request_hash text        not null,
    body         text        not null,
    aggregate_id uuid,
    version      bigint      not null,
    position     bigint      not null,
    answered_at  timestamptz not null
);

create index stored_answer_answered_at on events.stored_answer using brin (answered_at);
