-- Care homes as the Organisation Data Service publishes them (ORG-3). Reference data: loaded from files, no event.
create table ods_site (
    code text primary key,
    name text not null,
    address text not null,
    town text not null,
    postcode text not null,
    open_date date not null,
    close_date date
);
