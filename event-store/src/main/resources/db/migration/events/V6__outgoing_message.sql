-- Text messages and e-mails that are to go out. Content is sealed under the message's id and wiped when it is taken.
create table events.outgoing_message (
    message_id uuid        not null primary key,
    channel    text        not null,
    template   text        not null,
    subject    uuid        not null,
    created_at timestamptz not null,
    state      text        not null check (state in ('waiting', 'taken')),
    sealed     bytea,
    taken_at   timestamptz,
    position   bigint      not null,                   -- of the unit that decided it
    check ((sealed is null) = (state = 'taken')),
    check ((taken_at is null) = (state = 'waiting'))
) with (fillfactor = 80);

create index outgoing_message_subject on events.outgoing_message (subject, position, message_id);
create index outgoing_message_waiting on events.outgoing_message (position, message_id) where state = 'waiting';
