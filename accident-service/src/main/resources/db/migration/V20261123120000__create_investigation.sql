-- Investigations (事故调查). open_accident is the database's own guard: one investigation of an accident at a time.
create table investigation (
    id                       binary(16)    not null,
    version                  bigint        not null,
    event_sequence           bigint        not null,
    investigation_no         varchar(40)   character set ascii collate ascii_bin not null,
    accident_id              binary(16)    not null,
    accident_no              varchar(40)   character set ascii collate ascii_bin not null,
    division                 varchar(12)   character set ascii collate ascii_bin not null,
    industry                 varchar(10)   character set ascii collate ascii_bin null,
    unit_id                  binary(16)    null,
    grid                     varchar(64)   collate utf8mb4_bin null,
    occurred_at              datetime(6)   not null,
    occurred_on              date          not null comment 'Asia/Shanghai',
    category                 varchar(40)   character set ascii collate ascii_bin not null,
    severity                 varchar(20)   character set ascii collate ascii_bin not null comment 'as the latest revision has it',
    severity_at_opening      varchar(20)   character set ascii collate ascii_bin not null,
    status                   varchar(20)   character set ascii collate ascii_bin not null,
    level                    varchar(16)   character set ascii collate ascii_bin not null,
    basis                    varchar(24)   character set ascii collate ascii_bin not null,
    mandate                  varchar(500)  null,
    opening_reason           varchar(1000) null,
    takes_over               binary(16)    null,
    opened_by                varchar(64)   collate utf8mb4_bin not null,
    opened_by_name           varchar(255)  not null,
    opened_by_division       varchar(12)   character set ascii collate ascii_bin null,
    opened_at                datetime(6)   not null,
    delegated_to             varchar(200)  null,
    delegated_division       varchar(12)   character set ascii collate ascii_bin null,
    delegated_level          varchar(16)   character set ascii collate ascii_bin null,
    delegation_reason        varchar(1000) null,
    delegated_by             varchar(64)   collate utf8mb4_bin null,
    delegated_by_name        varchar(255)  null,
    delegated_at             datetime(6)   null,
    procuratorate_invited_on date          null comment 'Asia/Shanghai',
    raised_in_time           boolean       not null comment 'the class rose within the days of Art. 20 (2)',
    due_at                   datetime(6)   not null comment 'the first instant at which the report is late',
    extension_days           int           null,
    extension_decision_no    varchar(100)  null,
    extension_reason         varchar(1000) null,
    extended_by              varchar(64)   collate utf8mb4_bin null,
    extended_by_name         varchar(255)  null,
    extended_at              datetime(6)   null,
    submitted_at             datetime(6)   null comment 'of the report that lies before the government',
    approval_due_at          datetime(6)   null,
    approval_no              varchar(100)  null,
    approval_note            varchar(2000) null,
    approved_by              varchar(64)   collate utf8mb4_bin null,
    approved_by_name         varchar(255)  null,
    approved_at              datetime(6)   null,
    evaluation_due_at        datetime(6)   null,
    closure_note             varchar(2000) null,
    closed_by                varchar(64)   collate utf8mb4_bin null,
    closed_by_name           varchar(255)  null,
    closed_at                datetime(6)   null,
    public_title             varchar(200)  null comment 'public',
    public_summary           mediumtext       null comment 'public',
    published_at             datetime(6)   null,
    public_revised_at        datetime(6)   null,
    taken_over_by            binary(16)    null,
    updated_at               datetime(6)   not null,
    open_accident            binary(16)
        generated always as (case when status in ('TAKEN_OVER', 'DISCONTINUED') then null else accident_id end) stored,
    primary key (id),
    unique key uk_investigation_no (investigation_no),
    unique key uk_investigation_accident (open_accident),
    key ix_investigation_accident (accident_id),
    key ix_investigation_division (division, opened_at, id),
    key ix_investigation_unit (unit_id, opened_at, id),
    key ix_investigation_opened (opened_at, id),
    key ix_investigation_updated (updated_at, id),
    key ix_investigation_due (due_at, id),
    key ix_investigation_published (published_at, id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_member (
    investigation_id     binary(16)    not null,
    position             int           not null,
    member_id            binary(16)    not null,
    name                 varchar(100)  not null comment 'an official or an expert, in that capacity',
    organisation         varchar(200)  not null,
    post                 varchar(100)  null,
    role                 varchar(16)   character set ascii collate ascii_bin not null,
    declares_no_interest boolean       not null,
    joined_at            datetime(6)   not null,
    joined_by_name       varchar(255)  not null,
    left_at              datetime(6)   null,
    left_by_name         varchar(255)  null,
    left_reason          varchar(1000) null,
    primary key (investigation_id, position),
    foreign key (investigation_id) references investigation (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_appraisal (
    investigation_id binary(16)    not null,
    position         int           not null,
    appraisal_id     binary(16)    not null,
    from_at          datetime(6)   not null,
    to_at            datetime(6)   not null comment 'exclusive',
    institution      varchar(200)  not null,
    subject          varchar(1000) not null,
    recorded_at      datetime(6)   not null,
    recorded_by_name varchar(255)  not null,
    primary key (investigation_id, position),
    foreign key (investigation_id) references investigation (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_report (
    investigation_id    binary(16)    not null,
    position            int           not null,
    round               int           not null,
    unit_overview       mediumtext not null,
    course_and_rescue   mediumtext not null,
    casualties_and_loss mediumtext not null,
    cause_and_nature    mediumtext not null,
    responsibility      mediumtext not null,
    prevention          mediumtext not null,
    submitted_by        varchar(64)   collate utf8mb4_bin not null,
    submitted_by_name   varchar(255)  not null,
    submitted_at        datetime(6)   not null,
    returned_at         datetime(6)   null,
    returned_by_name    varchar(255)  null,
    return_reason       varchar(2000) null,
    primary key (investigation_id, position),
    foreign key (investigation_id) references investigation (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_measure (
    investigation_id binary(16)    not null,
    position         int           not null,
    measure_id       binary(16)    not null,
    round            int           not null,
    text             varchar(2000) not null,
    unit_id          binary(16)    not null,
    division         varchar(12)   character set ascii collate ascii_bin not null,
    industry         varchar(10)   character set ascii collate ascii_bin null,
    grid             varchar(64)   collate utf8mb4_bin null,
    grade            varchar(16)   character set ascii collate ascii_bin not null,
    deadline         date          not null comment 'the last day, Asia/Shanghai',
    primary key (investigation_id, position),
    unique key uk_investigation_measure (measure_id),
    foreign key (investigation_id) references investigation (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_party (
    investigation_id binary(16)    not null,
    position         int           not null,
    round            int           not null,
    unit_id          binary(16)    not null,
    post             varchar(100)  null comment 'never a name',
    responsibility   varchar(16)   character set ascii collate ascii_bin not null,
    proposal         varchar(1000) not null,
    primary key (investigation_id, position),
    foreign key (investigation_id) references investigation (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_closing_check (
    investigation_id binary(16)    not null,
    position         int           not null,
    closing_check    varchar(32)   character set ascii collate ascii_bin not null,
    round            int           not null,
    note             varchar(2000) not null,
    leader_reason    varchar(2000) null,
    ticked_by        varchar(64)   collate utf8mb4_bin not null,
    ticked_by_name   varchar(255)  not null,
    ticked_at        datetime(6)   not null,
    primary key (investigation_id, position),
    foreign key (investigation_id) references investigation (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_evaluation (
    investigation_id  binary(16)    not null,
    position          int           not null,
    round             int           not null,
    result            varchar(24)   character set ascii collate ascii_bin not null,
    findings          varchar(4000) not null,
    evaluated_by      varchar(64)   collate utf8mb4_bin not null,
    evaluated_by_name varchar(255)  not null,
    evaluated_at      datetime(6)   not null,
    primary key (investigation_id, position),
    foreign key (investigation_id) references investigation (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_document (
    investigation_id binary(16)  not null,
    position         int         not null,
    purpose          varchar(32) character set ascii collate ascii_bin not null,
    round            int         not null,
    file_id          binary(16)  not null,
    primary key (investigation_id, position),
    foreign key (investigation_id) references investigation (id),
    foreign key (file_id) references accident_document (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table investigation_decision (
    investigation_id    binary(16)    not null,
    position            int           not null,
    step                varchar(32)   character set ascii collate ascii_bin not null,
    note                varchar(2000) null,
    decided_by          varchar(64)   collate utf8mb4_bin not null,
    decided_by_name     varchar(255)  not null,
    decided_by_division varchar(12)   character set ascii collate ascii_bin null,
    decided_at          datetime(6)   not null,
    primary key (investigation_id, position),
    foreign key (investigation_id) references investigation (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

-- The copy of the hazards that measures became, as the hazard register tells of them.
create table measure_hazard (
    measure_id binary(16)  not null primary key,
    hazard_id  binary(16)  not null,
    hazard_no  varchar(40) collate utf8mb4_bin not null,
    grade      varchar(16) collate utf8mb4_bin not null,
    status     varchar(32) collate utf8mb4_bin not null,
    sequence   bigint      not null,
    changed_at datetime(6) not null,
    unique key uk_measure_hazard (hazard_id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
