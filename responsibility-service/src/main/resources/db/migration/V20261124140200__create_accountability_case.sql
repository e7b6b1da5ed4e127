-- Cases of accountability (问责案件). open_key and ground_key are the database's own guards: one undecided case of a kind
-- per unit, and each ground taken up once.
create table accountability_case (
    id                binary(16)    not null,
    version           bigint        not null,
    event_sequence    bigint        not null,
    case_no           varchar(40)   collate utf8mb4_bin not null,
    kind              varchar(24)   character set ascii collate ascii_bin not null,
    status            varchar(16)   character set ascii collate ascii_bin not null,
    unit_id           binary(16)    not null,
    anchor_unit_id    binary(16)    not null comment 'the enterprise for what is inside one, else the unit itself',
    unit_name         varchar(200)  not null,
    credit_code       varchar(18)   collate utf8mb4_bin null,
    division          varchar(12)   character set ascii collate ascii_bin not null,
    industry          varchar(5)    character set ascii collate ascii_bin null,
    grid              varchar(40)   character set ascii collate ascii_bin null,
    open_key          varchar(80)   character set ascii collate ascii_bin null,
    investigate_by    date          not null comment 'the last day, Asia/Shanghai',
    decide_by         date          not null comment 'the last day, Asia/Shanghai',
    investigator      varchar(64)   collate utf8mb4_bin null,
    investigator_name varchar(255)  null,
    findings          varchar(4000) null,
    recommended       varchar(20)   character set ascii collate ascii_bin null,
    findings_document varchar(200)  null,
    findings_at       datetime(6)   null,
    outcome           varchar(20)   character set ascii collate ascii_bin null,
    ruling_reason     varchar(2000) null,
    ruled_by          varchar(64)   collate utf8mb4_bin null,
    ruled_by_name     varchar(255)  null,
    ruled_at          datetime(6)   null,
    opened_at         datetime(6)   not null,
    updated_at        datetime(6)   not null,
    primary key (id),
    unique key uk_accountability_case_no (case_no),
    unique key uk_accountability_case_open (open_key),
    key ix_accountability_case_division (division, opened_at, id),
    key ix_accountability_case_unit (unit_id, opened_at, id),
    key ix_accountability_case_anchor (anchor_unit_id, opened_at, id),
    key ix_accountability_case_opened (opened_at, id),
    key ix_accountability_case_updated (updated_at, id),
    key ix_accountability_case_due (status, decide_by, id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table accountability_ground (
    case_id     binary(16)    not null,
    position    int           not null,
    ground      varchar(1000) not null,
    basis       varchar(300)  not null,
    fact_id     binary(16)    null,
    record_href varchar(200)  character set ascii collate ascii_bin null,
    ground_key  varchar(120)  character set ascii collate ascii_bin null,
    joined_at   datetime(6)   not null,
    primary key (case_id, position),
    unique key uk_accountability_ground (ground_key),
    constraint fk_accountability_ground foreign key (case_id) references accountability_case (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table accountability_step (
    case_id       binary(16)    not null,
    position      int           not null,
    transition    varchar(24)   character set ascii collate ascii_bin not null,
    note          varchar(4100) not null,
    taken_by      varchar(64)   collate utf8mb4_bin not null,
    taken_by_name varchar(255)  not null,
    taken_at      datetime(6)   not null,
    primary key (case_id, position),
    constraint fk_accountability_step foreign key (case_id) references accountability_case (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
