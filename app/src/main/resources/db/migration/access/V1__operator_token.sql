-- Tokens that open the API to operators. Only their hashes are here.
create table access.operator_token (
    name        text         primary key,
    role        text         not null,
    token_hash  bytea        not null unique,
    created_at  timestamptz  not null default clock_timestamp(),
    expires_at  timestamptz
);
