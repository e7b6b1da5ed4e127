-- The risk points of enterprises (风险点) and how they were graded.
create table risk_point (
    id                 binary(16)    not null,
    version            bigint        not null,
    unit_id            binary(16)    not null,
    division           varchar(12)   character set ascii collate ascii_bin not null,
    industry           varchar(10)   character set ascii collate ascii_bin null,
    grid               varchar(64)   collate utf8mb4_bin null,
    name               varchar(200)  not null,
    part               varchar(200)  not null,
    accident_types     varchar(100)  character set ascii collate ascii_bin not null comment 'codes, separated by commas',
    measures           varchar(2000) not null,
    responsible_person varchar(100)  not null,
    longitude          double        null comment 'WGS84, degrees',
    latitude           double        null comment 'WGS84, degrees',
    status             varchar(16)   character set ascii collate ascii_bin not null,
    score              decimal(14,4) not null comment 'D of the grading in force',
    colour             varchar(8)    character set ascii collate ascii_bin not null,
    updated_at         datetime(6)   not null,
    retired_for        varchar(1000) null,
    primary key (id),
    key ix_risk_point_unit (unit_id, score, id),
    key ix_risk_point_score (score, id),
    key ix_risk_point_division (division, score, id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table risk_grading (
    risk_point_id  binary(16)    not null,
    position       int           not null,
    likelihood     decimal(10,4) not null,
    exposure       decimal(10,4) not null,
    consequence    decimal(10,4) not null,
    score          decimal(14,4) not null comment 'D = L x E x C',
    colour         varchar(8)    character set ascii collate ascii_bin not null,
    graded_by      varchar(64)   collate utf8mb4_bin not null,
    graded_by_name varchar(255)  not null,
    graded_at      datetime(6)   not null,
    primary key (risk_point_id, position),
    constraint fk_risk_grading foreign key (risk_point_id) references risk_point (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
