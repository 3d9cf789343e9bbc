-- Events that a processing group could not handle, with all later ones of the same sequence behind them. The event
-- itself stays in the log and is read again by its position. Copy this into a migration of the schema that owns the
-- processing group; dev.tenure.eventstore.parked.ParkedEvents takes the schema's name.
create table parked_event (
    processing_group text        not null,
    sequence_id      text        not null,
    position         bigint      not null,
    event_id         uuid        not null,
    cause            text,                             -- simple name of the exception; null behind a parked event
    message          text,                             -- its first line, shortened
    parked_at        timestamptz not null,
    touched_at       timestamptz not null,
    attempts         integer     not null default 0,   -- how often it was tried again
    primary key (processing_group, sequence_id, position)
) with (fillfactor = 80);
