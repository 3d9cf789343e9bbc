-- Who signs in, and what was issued to them. Whatever opens something is here hashed or sealed with the keys file.

-- the first row says by which keys everything was sealed and hashed from the first start on
create table access.keys_check (
    only_row   boolean      primary key default true check (only_row),
    proof      bytea        not null,
    created_at timestamptz  not null default clock_timestamp()
);

create table access.signing_key (
    key_id      text         primary key,
    public_key  text         not null,
    sealed_key  bytea        not null,
    created_at  timestamptz  not null
);

-- what the first start makes where the settings name nobody
create table access.first_credential (
    kind        text         primary key check (kind in ('operator', 'service')),
    secret      text         not null,
    created_at  timestamptz  not null default clock_timestamp()
);

create table access.issued_grant (
    grant_id         text         primary key,
    state_hash       bytea,
    code_hash        bytea,
    access_hash      bytea,
    refresh_hash     bytea,
    id_token_hash    bytea,
    sealed           bytea        not null,
    expires_at       timestamptz  not null
);
create index issued_grant_state on access.issued_grant (state_hash) where state_hash is not null;
create index issued_grant_code on access.issued_grant (code_hash) where code_hash is not null;
create index issued_grant_access on access.issued_grant (access_hash) where access_hash is not null;
create index issued_grant_refresh on access.issued_grant (refresh_hash) where refresh_hash is not null;
create index issued_grant_id_token on access.issued_grant (id_token_hash) where id_token_hash is not null;
create index issued_grant_expiry on access.issued_grant (expires_at);

create table access.wrong_password (
    name_hash  bytea        primary key,
    times      integer      not null,
    last_at    timestamptz  not null
);

-- Spring Session's two tables, under names of ours
create table access.session (
    primary_id             char(36)      not null primary key,
    session_id             char(36)      not null,
    creation_time          bigint        not null,
    last_access_time       bigint        not null,
    max_inactive_interval  integer       not null,
    expiry_time            bigint        not null,
    principal_name         varchar(100)
);
create unique index session_session_id on access.session (session_id);
create index session_expiry_time on access.session (expiry_time);
create index session_principal_name on access.session (principal_name);

create table access.session_attributes (
    session_primary_id  char(36)      not null references access.session (primary_id) on delete cascade,
    attribute_name      varchar(200)  not null,
    attribute_bytes     bytea         not null,
    primary key (session_primary_id, attribute_name)
);
