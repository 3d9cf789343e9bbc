-- Slice "redirects" (REN-1 to REN-4): where any address leads, by primary key. No chains: every row of a holder names
-- the holder's current address.
create table redirect (
    address   text   primary key,
    holder_id uuid   not null,
    kind      text   not null check (kind in ('person', 'mailbox')),
    leads_to  text   not null,
    sequence  bigint not null
);

create index redirect_holder on redirect (holder_id);
