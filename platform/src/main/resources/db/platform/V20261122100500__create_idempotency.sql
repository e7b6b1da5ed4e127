create table idempotency_record (
    subject       varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    idem_key      varchar(255) character set ascii collate ascii_bin not null,
    fingerprint   char(64)     not null,
    owner         binary(16)   not null,
    claimed_until datetime(6)  not null,
    created_at    datetime(6)  not null,
    status        smallint     null,
    headers       text         null,
    body          longtext     null,
    primary key (subject, idem_key),
    key idempotency_record_age (created_at)
);
