-- Public keys of signers. A private key never reaches this service (Electronic Signature Law Art. 13).
create table signing_key (
    id             binary(16)   not null,
    version        bigint       not null,
    unit_id        binary(16)   not null,
    subject        varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    holder         varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    thumbprint     varchar(43)  character set utf8mb4 collate utf8mb4_bin not null comment 'RFC 7638, SHA-256; the kid',
    algorithm      varchar(10)  character set ascii collate ascii_bin not null,
    public_jwk     text         character set ascii collate ascii_bin not null,
    label          varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    demo           bit(1)       not null,
    registered_at  datetime(6)  not null,
    revoked_at     datetime(6)  null,
    revoked_by     varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    revoked_reason varchar(500) character set utf8mb4 collate utf8mb4_bin null,
    primary key (id),
    unique key signing_key_thumbprint (thumbprint),
    key signing_key_unit (unit_id, registered_at),
    constraint signing_key_unit_exists foreign key (unit_id) references unit (id)
);
