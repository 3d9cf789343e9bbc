-- Slice "directory": containers that local IT departments run (ORG-9), which no application led to, and their helpdesks (SUP-1).
alter table directory_container alter column application_id drop not null;

create table directory_department (
    container_id uuid primary key,
    name         text not null,
    email        text not null,
    telephone    text not null
);
