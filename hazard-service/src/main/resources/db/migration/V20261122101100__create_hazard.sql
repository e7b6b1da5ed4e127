-- The register of hazards (隐患台账). Column lengths are those that the API enforces.
create table hazard (
    id               binary(16)    not null,
    version          bigint        not null,
    event_sequence   bigint        not null,
    hazard_no        varchar(40)   collate utf8mb4_bin not null,
    unit_id          binary(16)    not null,
    division         varchar(12)   character set ascii collate ascii_bin not null,
    industry         varchar(10)   character set ascii collate ascii_bin null,
    grid             varchar(64)   collate utf8mb4_bin null,
    part             varchar(200)  null,
    item             varchar(1000) null,
    description      varchar(4000) not null,
    found_at         datetime(6)   not null,
    source           varchar(32)   character set ascii collate ascii_bin not null,
    import_source    varchar(64)   collate utf8mb4_bin null,
    external_id      varchar(128)  collate utf8mb4_bin null,
    inspection_id    binary(16)    null,
    finding_id       binary(16)    null,
    reported_by      varchar(64)   collate utf8mb4_bin not null,
    reported_by_name varchar(255)  not null,
    reported_at      datetime(6)   not null,
    grade            varchar(16)   character set ascii collate ascii_bin not null,
    status           varchar(24)   character set ascii collate ascii_bin not null,
    deadline         date          null comment 'the last day that counts now, Asia/Shanghai',
    failed_reviews   int           not null,
    merged_into      binary(16)    null,
    updated_at       datetime(6)   not null,
    primary key (id),
    unique key uk_hazard_no (hazard_no),
    unique key uk_hazard_finding (finding_id),
    unique key uk_hazard_import (unit_id, import_source, external_id),
    key ix_hazard_division (division, reported_at, id),
    key ix_hazard_unit (unit_id, reported_at, id),
    key ix_hazard_reported (reported_at, id),
    key ix_hazard_found (found_at, id),
    key ix_hazard_updated (updated_at, id),
    key ix_hazard_status (status, deadline, id),
    key ix_hazard_reporter (reported_by)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table hazard_decision (
    hazard_id       binary(16)    not null,
    position        int           not null,
    transition      varchar(32)   character set ascii collate ascii_bin not null,
    note            varchar(1000) null,
    decided_by      varchar(64)   collate utf8mb4_bin not null,
    decided_by_name varchar(255)  not null,
    decided_at      datetime(6)   not null,
    primary key (hazard_id, position),
    constraint fk_hazard_decision foreign key (hazard_id) references hazard (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table rectification_order (
    hazard_id          binary(16)    not null,
    position           int           not null,
    order_no           varchar(40)   character set ascii collate ascii_bin not null,
    measure            varchar(2000) not null,
    responsible_person varchar(100)  not null,
    deadline           date          not null comment 'as first ordered, Asia/Shanghai',
    responsibility     varchar(500)  null,
    measures           varchar(500)  null,
    funds              varchar(500)  null,
    time_limit         varchar(500)  null,
    contingency_plan   varchar(500)  null,
    interim_measures   varchar(1000) null,
    watcher            varchar(100)  null,
    ordered_by         varchar(64)   collate utf8mb4_bin not null,
    ordered_by_name    varchar(255)  not null,
    ordered_at         datetime(6)   not null,
    primary key (hazard_id, position),
    unique key uk_rectification_order_no (order_no),
    constraint fk_rectification_order foreign key (hazard_id) references hazard (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table evidence_note (
    hazard_id         binary(16)    not null,
    position          int           not null,
    note              varchar(2000) not null,
    submitted_by      varchar(64)   collate utf8mb4_bin not null,
    submitted_by_name varchar(255)  not null,
    submitted_at      datetime(6)   not null,
    primary key (hazard_id, position),
    constraint fk_evidence_note foreign key (hazard_id) references hazard (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table hazard_review (
    hazard_id        binary(16)    not null,
    position         int           not null,
    result           varchar(16)   character set ascii collate ascii_bin not null,
    note             varchar(2000) not null,
    deadline         date          null comment 'the new last day, if the review failed',
    reviewed_by      varchar(64)   collate utf8mb4_bin not null,
    reviewed_by_name varchar(255)  not null,
    reviewed_at      datetime(6)   not null,
    primary key (hazard_id, position),
    constraint fk_hazard_review foreign key (hazard_id) references hazard (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
