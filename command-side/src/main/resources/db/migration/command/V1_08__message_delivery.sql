-- How far each outgoing message of a channel with an adapter has come. What it says lies in events.outgoing_message, sealed;
-- here are ids, times and codes only.
create table command.message_delivery (
    message_id    uuid         primary key,
    place         bigint       not null generated always as identity, -- the order of delivery, anew when it is sent again
    subject       uuid         not null,
    channel       text         not null,
    position      bigint       not null,                -- of the unit that decided it
    state         text         not null default 'waiting' check (state in
                      ('waiting', 'sent', 'delivered', 'parked', 'withdrawn')),
    round         integer      not null default 0,      -- how often somebody had it sent again
    tries         integer      not null default 0,      -- of this round
    not_before    timestamptz  not null,                -- when it is tried, or asked about, next
    lease         uuid,                                 -- of whoever is sending it; what another one notes is void
    leased_until  timestamptz,
    reason        text,                                 -- a code, without personal data
    carrier_id    text,                                 -- what the other side calls it
    sent_at       timestamptz,
    settled_at    timestamptz,
    wipe          boolean      not null default false   -- its content has to go and may still be there
);

create index message_delivery_due on command.message_delivery (not_before, place) where state = 'waiting';
create index message_delivery_order on command.message_delivery (subject, place) where state = 'waiting';
create index message_delivery_enrolled on command.message_delivery (channel, position);
create index message_delivery_sent on command.message_delivery (not_before) where state = 'sent' and settled_at is null;
create index message_delivery_parked on command.message_delivery (position, message_id) where state = 'parked';
create index message_delivery_wipe on command.message_delivery (message_id) where wipe;
