-- Who signs for a unit: its principal, or a person whom it has authorised by name.
create table unit_signatory (
    id             binary(16)   not null,
    version        bigint       not null,
    unit_id        binary(16)   not null,
    login          varchar(255) character set utf8mb4 collate utf8mb4_bin not null comment 'user name of the token',
    person         varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    capacity       varchar(16)  character set ascii collate ascii_bin not null,
    document_no    varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    valid_from     date         not null,
    valid_to       date         null,
    recorded_at    datetime(6)  not null,
    revoked_at     datetime(6)  null,
    revoked_reason varchar(500) character set utf8mb4 collate utf8mb4_bin null,
    primary key (id),
    key unit_signatory_of (unit_id, login)
);
