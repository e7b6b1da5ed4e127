-- Tips (举报) from the public. Who filed a tip stands in tip_reporter, encrypted; the receipt code is
-- known to the reporter only.
create table tip (
    id              binary(16)    not null,
    version         bigint        not null,
    tip_no          varchar(40)   character set ascii collate ascii_bin not null,
    receipt_hash    varchar(64)   character set ascii collate ascii_bin not null comment 'SHA-256 of the receipt code',
    division        varchar(12)   character set ascii collate ascii_bin not null,
    industry        varchar(10)   character set ascii collate ascii_bin null,
    what            varchar(4000) not null,
    place           varchar(500)  not null,
    unit_name       varchar(200)  null,
    unit_hint       binary(16)    null comment 'as the reporter has it: it may not exist',
    longitude       decimal(10,7) null comment 'WGS84',
    latitude        decimal(10,7) null comment 'WGS84',
    seen_at         datetime(6)   null,
    named           boolean       not null,
    answer_wanted   boolean       not null,
    status          varchar(24)   character set ascii collate ascii_bin not null,
    outcome         varchar(24)   character set ascii collate ascii_bin null,
    concerns_deaths boolean       not null,
    with_government boolean       not null comment 'forwarded to the county government',
    hazard_id       binary(16)    null,
    answered_at     datetime(6)   null,
    updated_at      datetime(6)   not null,
    received_at     datetime(6)   not null,
    primary key (id),
    unique key uk_tip_no (tip_no),
    unique key uk_tip_receipt (receipt_hash),
    unique key uk_tip_hazard (hazard_id),
    key ix_tip_division (division, received_at, id),
    key ix_tip_received (received_at, id),
    key ix_tip_status (status, received_at, id),
    key ix_tip_answered (answered_at)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table tip_step (
    tip_id        binary(16)    not null,
    position      int           not null,
    transition    varchar(16)   character set ascii collate ascii_bin not null,
    note          varchar(4000) null,
    authority     varchar(24)   character set ascii collate ascii_bin null,
    receiver      varchar(200)  null,
    signed_by     varchar(100)  null,
    taken_by      varchar(64)   collate utf8mb4_bin not null,
    taken_by_name varchar(255)  not null,
    taken_at      datetime(6)   not null,
    primary key (tip_id, position),
    constraint fk_tip_step foreign key (tip_id) references tip (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table tip_reporter (
    tip_id    binary(16)      not null,
    sealed    varbinary(4096) not null comment 'AEAD (Google Tink); associated data: the tip id',
    sealed_at datetime(6)     not null,
    primary key (tip_id),
    constraint fk_tip_reporter foreign key (tip_id) references tip (id)
);
