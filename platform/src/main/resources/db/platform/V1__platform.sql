create table outbox (
    id         bigint generated always as identity primary key,
    bucket     smallint    not null check (bucket between 0 and 63),
    topic      text        not null,
    key        text        not null,
    event_id   uuid        not null,
    payload    text        not null,
    created_at timestamptz not null default clock_timestamp()
);
comment on table outbox is 'Events that committed with their fact and wait for the broker; a published row is deleted';
comment on column outbox.id is 'Order of publication; rows of one key are written under a lock on the fact, so their order is that of the facts';
comment on column outbox.bucket is 'Hash of the key modulo 64, the unit by which the relay''s work may be divided';
comment on column outbox.payload is 'The event envelope as JSON, without personal data';

create table idempotency_key (
    caller       text        not null,
    path         text        not null,
    key          text        not null check (length(key) between 1 and 128),
    content_hash text        not null,
    status       smallint    not null,
    location     text,
    etag         text,
    body         bytea,
    created_at   timestamptz not null default clock_timestamp(),
    primary key (caller, path, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
comment on table idempotency_key is 'Answers given under an Idempotency-Key, kept 24 h, written in the transaction of the effect';
comment on column idempotency_key.caller is 'Subject of the caller''s token';
comment on column idempotency_key.content_hash is 'SHA-256 of the request''s content as read, hexadecimal';
comment on column idempotency_key.body is 'Answer body, encrypted; secrets are left out of it';
