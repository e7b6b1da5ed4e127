-- The dynamic score of enterprises (企业动态安全评分): computed from reported_fact, so all of it can be computed again.
create table enterprise_score (
    unit_id        binary(16)   not null,
    version        bigint       not null,
    event_sequence bigint       not null comment '0: never told',
    unit_name      varchar(200) not null,
    division       varchar(12)  character set ascii collate ascii_bin not null,
    industry       varchar(5)   character set ascii collate ascii_bin null,
    grid           varchar(40)  character set ascii collate ascii_bin null,
    score          decimal(4,1) not null,
    score_class    varchar(1)   character set ascii collate ascii_bin not null,
    vetoed         boolean      not null,
    as_of          datetime(6)  not null,
    rule_version   varchar(60)  character set ascii collate ascii_bin not null,
    changes_on     date         null comment 'next day on which time alone may change it, Asia/Shanghai',
    changed_at     datetime(6)  not null,
    primary key (unit_id),
    key ix_enterprise_score_score (score, unit_id),
    key ix_enterprise_score_division (division, score, unit_id),
    key ix_enterprise_score_changed (changed_at, unit_id),
    key ix_enterprise_score_due (changes_on, unit_id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table enterprise_score_change (
    id             binary(16)   not null,
    unit_id        binary(16)   not null,
    sequence       bigint       not null,
    score          decimal(4,1) not null,
    score_class    varchar(1)   character set ascii collate ascii_bin not null,
    vetoed         boolean      not null,
    previous_score decimal(4,1) null,
    previous_class varchar(1)   character set ascii collate ascii_bin null,
    as_of          datetime(6)  not null,
    rule_version   varchar(60)  character set ascii collate ascii_bin not null,
    cause          varchar(10)  character set ascii collate ascii_bin not null,
    fact_id        binary(16)   null,
    fact_type      varchar(100) character set ascii collate ascii_bin null,
    record_href    varchar(200) character set ascii collate ascii_bin null,
    changed_at     datetime(6)  not null,
    primary key (id),
    unique key uk_enterprise_score_change (unit_id, sequence)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

-- Confirmed vetoes against enterprises, as the score remembers them.
create table enterprise_score_veto (
    veto_id      binary(16)  not null,
    unit_id      binary(16)  not null,
    confirmed_at datetime(6) not null,
    ended_at     datetime(6) null,
    primary key (veto_id),
    key ix_enterprise_score_veto (unit_id)
) default charset = utf8mb4 collate = utf8mb4_bin;
