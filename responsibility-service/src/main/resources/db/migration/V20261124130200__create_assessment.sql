-- Assessments (考核): templates as data, one assessment per unit and period, monthly settlements.
create table assessment_template (
    id           binary(16)   not null,
    version      bigint       not null,
    series_id    binary(16)   not null,
    edition      int          not null,
    status       varchar(16)  character set ascii collate ascii_bin not null,
    division     varchar(12)  character set ascii collate ascii_bin null comment 'null: came with the suite',
    name         varchar(200) character set utf8mb4 collate utf8mb4_general_ci not null,
    terms        longtext     character set utf8mb4 collate utf8mb4_bin not null,
    drafted_at   datetime(6)  not null,
    published_at datetime(6)  null,
    retired_at   datetime(6)  null,
    updated_at   datetime(6)  not null,
    primary key (id),
    unique key assessment_template_edition (series_id, edition),
    key assessment_template_name (name, id),
    key assessment_template_updated (updated_at, id)
);

create table assessment (
    id             binary(16)  not null,
    version        bigint      not null,
    event_sequence bigint      not null,
    assessment_no  varchar(40) character set ascii collate ascii_bin not null,
    status         varchar(16) character set ascii collate ascii_bin not null,
    judged_unit_id   binary(16)   not null,
    judged_anchor_id binary(16)   not null,
    judged_kind      varchar(16)  character set ascii collate ascii_bin not null,
    judged_name      varchar(200) character set utf8mb4 collate utf8mb4_general_ci not null,
    judged_division  varchar(12)  character set ascii collate ascii_bin not null,
    judged_industry  varchar(5)   character set ascii collate ascii_bin null,
    judged_grid      varchar(40)  character set ascii collate ascii_bin null,
    period_kind  varchar(8) character set ascii collate ascii_bin not null,
    period_first date       not null,
    period_last  date       not null,
    template_id  binary(16) not null,
    corrects_id  binary(16) null,
    correction   int        not null,
    papers       longtext   character set utf8mb4 collate utf8mb4_bin not null comment 'what people handed in',
    sheet        longtext   character set utf8mb4 collate utf8mb4_bin null,
    standing_score     decimal(6, 2) null,
    standing_cut_off   datetime(6)   null,
    standing_own_grade varchar(16)   character set ascii collate ascii_bin null,
    standing_grade     varchar(16)   character set ascii collate ascii_bin null,
    standing_vetoed    bit(1)        null,
    area           longtext     character set utf8mb4 collate utf8mb4_bin not null comment 'divisions that counted',
    settlement_id  binary(16)   null,
    scorer         varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    document_no    varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    opened_at      datetime(6)  not null,
    self_scored_at datetime(6)  null,
    scored_at      datetime(6)  null,
    confirmed_at   datetime(6)  null,
    published_at   datetime(6)  null,
    updated_at     datetime(6)  not null,
    primary key (id),
    unique key assessment_no_once (assessment_no),
    unique key assessment_once (judged_unit_id, period_kind, period_first, correction),
    key assessment_period (period_first, period_kind, status, judged_kind),
    key assessment_anchor (judged_anchor_id),
    key assessment_division (judged_division, updated_at),
    key assessment_settled (settlement_id),
    key assessment_opened (opened_at, id),
    key assessment_updated (updated_at, id),
    constraint assessment_by foreign key (template_id) references assessment_template (id),
    constraint assessment_corrects foreign key (corrects_id) references assessment (id)
);

create table assessment_settlement (
    id           binary(16)  not null,
    version      bigint      not null,
    month_first  date        not null,
    run          int         not null comment 'later ones count what was opened after the first',
    cut_off      datetime(6) not null,
    started_at   datetime(6) not null,
    completed_at datetime(6) null,
    assessments  int         not null,
    primary key (id),
    unique key assessment_settlement_run (month_first, run),
    key assessment_settlement_started (started_at, id)
);

-- One row: instances take turns at beginning a settlement.
create table assessment_settlement_lock (
    name varchar(10) character set ascii collate ascii_bin not null primary key
);
insert into assessment_settlement_lock (name) values ('settlement');
