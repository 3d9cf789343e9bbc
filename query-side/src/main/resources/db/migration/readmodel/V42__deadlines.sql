-- Slice "deadlines" (POL-6): what falls due by itself, for whom. The rows follow from the facts and the policy; facts are what
-- happened, and tell the true instant at any time.
create table deadline_container (
    container_id uuid   primary key,
    name         text   not null,
    sequence     bigint not null
);

-- policy: the version of the policy that the subject's deadlines were worked out by
create table deadline_subject (
    subject_id   uuid   primary key,
    kind         text   not null check (kind in ('person', 'mailbox', 'application')),
    container_id uuid,
    given        text   not null,
    family       text   not null,
    address      text   not null,
    facts        text   not null,
    policy       text   not null,
    sequence     bigint not null
) with (fillfactor = 70);

create index deadline_subject_container on deadline_subject (container_id);
create index deadline_subject_policy on deadline_subject (policy);

-- due: by what the events say. The journal may have had an account used later on the same day.
create table deadline (
    subject_id  uuid        not null,
    kind        text        not null,
    days_before integer     not null,
    due         timestamptz not null,
    primary key (subject_id, kind, days_before)
) with (fillfactor = 70);

create index deadline_due on deadline (due, kind, subject_id, days_before);
