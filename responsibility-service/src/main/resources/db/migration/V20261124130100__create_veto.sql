-- One-vote vetoes (一票否决): proposed by rule on a fact, decided by a leader; none is ever deleted.
create table veto (
    id             binary(16)  not null,
    version        bigint      not null,
    event_sequence bigint      not null,
    veto_no        varchar(40) character set ascii collate ascii_bin not null,
    status         varchar(16) character set ascii collate ascii_bin not null,
    judged_unit_id   binary(16)   not null,
    judged_anchor_id binary(16)   not null,
    judged_kind      varchar(16)  character set ascii collate ascii_bin not null,
    judged_name      varchar(200) character set utf8mb4 collate utf8mb4_general_ci not null,
    judged_division  varchar(12)  character set ascii collate ascii_bin not null,
    judged_industry  varchar(5)   character set ascii collate ascii_bin null,
    judged_grid      varchar(40)  character set ascii collate ascii_bin null,
    ground_rule_code    varchar(40) character set ascii collate ascii_bin not null,
    ground_rule_version varchar(40) character set ascii collate ascii_bin not null,
    ground_fact_id      binary(16)  not null,
    ground_aggregate_id binary(16)  not null,
    ground_subject_id   binary(16)  not null comment 'the accident where there is one',
    ground_day          date        not null,
    evidence            longtext    character set utf8mb4 collate utf8mb4_bin not null,
    decision_reason      varchar(1000) character set utf8mb4 collate utf8mb4_bin null,
    decision_document_no varchar(100)  character set utf8mb4 collate utf8mb4_bin null,
    decision_subject     varchar(255)  character set utf8mb4 collate utf8mb4_bin null,
    decision_name        varchar(200)  character set utf8mb4 collate utf8mb4_bin null,
    decision_at          datetime(6)   null,
    retraction_reason      varchar(1000) character set utf8mb4 collate utf8mb4_bin null,
    retraction_document_no varchar(100)  character set utf8mb4 collate utf8mb4_bin null,
    retraction_subject     varchar(255)  character set utf8mb4 collate utf8mb4_bin null,
    retraction_name        varchar(200)  character set utf8mb4 collate utf8mb4_bin null,
    retraction_at          datetime(6)   null,
    lost_fact_id   binary(16)   null,
    lost_fact_type varchar(60)  character set ascii collate ascii_bin null,
    lost_href      varchar(120) character set ascii collate ascii_bin null,
    lost_at        datetime(6)  null,
    proposed_at datetime(6) not null,
    updated_at  datetime(6) not null,
    primary key (id),
    unique key veto_no_once (veto_no),
    unique key veto_once (ground_fact_id, ground_rule_code, judged_unit_id),
    key veto_unit (judged_unit_id, status, ground_day),
    key veto_anchor (judged_anchor_id),
    key veto_division (judged_division, updated_at),
    key veto_aggregate (ground_aggregate_id),
    key veto_subject (ground_subject_id),
    key veto_proposed (proposed_at, id),
    key veto_updated (updated_at, id)
);

-- One row: whoever looks at the grounds of vetoes holds it, so that a fact that makes a ground and one that takes it away, of different records, cannot miss each other.
create table veto_ground_lock (
    name varchar(10) character set ascii collate ascii_bin not null primary key
);
insert into veto_ground_lock (name) values ('ground');
