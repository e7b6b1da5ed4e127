-- The ledger's one row. Every transaction that makes something known locks it, takes
-- known_at = max(clock, last + 1 microsecond) and commits: the order of commits is the order of
-- known_at, so what an "as of T" query has once seen can never change.
create table ledger_head (
    id       tinyint     not null primary key,
    known_at datetime(6) not null
);
insert into ledger_head (id, known_at) values (1, '2000-01-01 00:00:00');

create table accident_code_set (
    code_set   varchar(40)  character set ascii collate ascii_bin not null primary key,
    name_zh    varchar(200) not null,
    name_en    varchar(200) not null,
    valid_from date         not null,
    valid_to   date         null
) default charset = utf8mb4;

create table accident_type (
    code_set varchar(40)  character set ascii collate ascii_bin not null,
    code     varchar(10)  character set ascii collate ascii_bin not null,
    name_zh  varchar(100) not null,
    name_en  varchar(100) not null,
    primary key (code_set, code),
    foreign key (code_set) references accident_code_set (code_set)
) default charset = utf8mb4;

-- GB 6441-1986, in force since 1 February 1987. Its successor GB 6441-2025 becomes another set.
insert into accident_code_set (code_set, name_zh, name_en, valid_from, valid_to) values
    ('GB6441-1986', '企业职工伤亡事故分类标准', 'Classification of enterprise workers'' injuries and deaths', '1987-02-01', null);
insert into accident_type (code_set, code, name_zh, name_en) values
    ('GB6441-1986', '01', '物体打击', 'struck by object'),
    ('GB6441-1986', '02', '车辆伤害', 'vehicle'),
    ('GB6441-1986', '03', '机械伤害', 'machinery'),
    ('GB6441-1986', '04', '起重伤害', 'lifting'),
    ('GB6441-1986', '05', '触电', 'electric shock'),
    ('GB6441-1986', '06', '淹溺', 'drowning'),
    ('GB6441-1986', '07', '灼烫', 'burns and scalds'),
    ('GB6441-1986', '08', '火灾', 'fire'),
    ('GB6441-1986', '09', '高处坠落', 'fall from height'),
    ('GB6441-1986', '010', '坍塌', 'collapse'),
    ('GB6441-1986', '011', '冒顶片帮', 'roof fall or rib spalling'),
    ('GB6441-1986', '012', '透水', 'water inrush'),
    ('GB6441-1986', '013', '放炮', 'blasting'),
    ('GB6441-1986', '014', '火药爆炸', 'explosives explosion'),
    ('GB6441-1986', '015', '瓦斯爆炸', 'gas explosion'),
    ('GB6441-1986', '016', '锅炉爆炸', 'boiler explosion'),
    ('GB6441-1986', '017', '容器爆炸', 'vessel explosion'),
    ('GB6441-1986', '018', '其他爆炸', 'other explosion'),
    ('GB6441-1986', '019', '中毒和窒息', 'poisoning and suffocation'),
    ('GB6441-1986', '020', '其他伤害', 'other injury');

create table accident (
    id               binary(16)    not null primary key,
    version          bigint        not null,
    event_sequence   bigint        not null,
    accident_no      varchar(40)   character set ascii collate ascii_bin not null,
    revision         int           not null,
    status           varchar(20)   character set ascii collate ascii_bin not null,
    division         varchar(12)   character set ascii collate ascii_bin not null,
    industry         varchar(10)   character set ascii collate ascii_bin null,
    unit_id          binary(16)    null,
    grid             varchar(64)   character set utf8mb4 collate utf8mb4_bin null,
    occurred_at      datetime(6)   not null,
    occurred_on      date          not null comment 'the day in Asia/Shanghai',
    head_informed_at datetime(6)   null,
    received_at      datetime(6)   null,
    late_by_seconds  bigint        null comment '0 in time, null not to be determined',
    category         varchar(40)   character set ascii collate ascii_bin not null,
    type_code_set    varchar(40)   character set ascii collate ascii_bin not null,
    type_code        varchar(10)   character set ascii collate ascii_bin not null,
    deaths           int           not null,
    serious_injuries int           not null,
    missing          int           not null,
    direct_loss_cny  decimal(15,2) not null,
    severity         varchar(20)   character set ascii collate ascii_bin not null,
    description      text          not null,
    unit_overview    text          null,
    place            varchar(500)  null,
    scene            text          null,
    course           text          null,
    measures_taken   text          null,
    other_matters    text          null,
    reported_at      datetime(6)   not null,
    source           varchar(100)  character set utf8mb4 collate utf8mb4_bin null,
    external_id      varchar(200)  character set utf8mb4 collate utf8mb4_bin null,
    merged_into      binary(16)    null,
    known_at         datetime(6)   not null,
    late_detected    boolean       not null,
    unique key accident_no (accident_no),
    unique key accident_external (source, external_id),
    key accident_occurred (occurred_at, id),
    key accident_known (known_at),
    key accident_division (division, occurred_at),
    key accident_unit (unit_id, occurred_at),
    foreign key (type_code_set, type_code) references accident_type (code_set, code)
) default charset = utf8mb4;

-- One row per report, the whole state each; only superseded_at is ever filled in afterwards.
create table accident_revision (
    id               binary(16)    not null primary key,
    accident_id      binary(16)    not null,
    accident_no      varchar(40)   character set ascii collate ascii_bin not null,
    revision         int           not null,
    kind             varchar(20)   character set ascii collate ascii_bin not null,
    status           varchar(20)   character set ascii collate ascii_bin not null,
    division         varchar(12)   character set ascii collate ascii_bin not null,
    industry         varchar(10)   character set ascii collate ascii_bin null,
    unit_id          binary(16)    null,
    grid             varchar(64)   character set utf8mb4 collate utf8mb4_bin null,
    occurred_at      datetime(6)   not null,
    occurred_on      date          not null,
    head_informed_at datetime(6)   null,
    received_at      datetime(6)   null,
    late_by_seconds  bigint        null,
    category         varchar(40)   character set ascii collate ascii_bin not null,
    type_code_set    varchar(40)   character set ascii collate ascii_bin not null,
    type_code        varchar(10)   character set ascii collate ascii_bin not null,
    deaths           int           not null,
    serious_injuries int           not null,
    missing          int           not null,
    direct_loss_cny  decimal(15,2) not null,
    severity         varchar(20)   character set ascii collate ascii_bin not null,
    description      text          not null,
    unit_overview    text          null,
    place            varchar(500)  null,
    scene            text          null,
    course           text          null,
    measures_taken   text          null,
    other_matters    text          null,
    reported_at      datetime(6)   not null,
    source           varchar(100)  character set utf8mb4 collate utf8mb4_bin null,
    external_id      varchar(200)  character set utf8mb4 collate utf8mb4_bin null,
    merged_into      binary(16)    null,
    known_at         datetime(6)   not null,
    superseded_at    datetime(6)   null comment 'known_at of the next revision',
    author_subject   varchar(64)   character set utf8mb4 collate utf8mb4_bin not null,
    author_name      varchar(255)  not null,
    author_division  varchar(12)   character set ascii collate ascii_bin null,
    author_roles     varchar(500)  character set ascii collate ascii_bin not null,
    reason           varchar(1000) null,
    rule_version     varchar(100)  not null,
    unique key accident_revision_no (accident_id, revision),
    unique key accident_revision_known (known_at),
    key accident_revision_occurred (occurred_on, division, superseded_at),
    key accident_revision_unit (unit_id, occurred_on),
    foreign key (accident_id) references accident (id)
) default charset = utf8mb4;

-- The units as responsibility-service last announced them.
create table directory_unit (
    unit_id     binary(16)   not null primary key,
    kind        varchar(40)  character set ascii collate ascii_bin not null,
    name        varchar(255) not null,
    division    varchar(12)  character set ascii collate ascii_bin not null,
    industry    varchar(10)  character set ascii collate ascii_bin null,
    grid        varchar(64)  character set utf8mb4 collate utf8mb4_bin null,
    parent_id   binary(16)   null,
    credit_code varchar(40)  character set utf8mb4 collate utf8mb4_bin null,
    active      boolean      not null,
    key directory_unit_credit_code (credit_code)
) default charset = utf8mb4;

-- A control indicator: what one unit's agreement allows of one measure in one period.
create table control_indicator (
    id             binary(16)    not null primary key,
    version        bigint        not null,
    event_sequence bigint        not null,
    unit_id        binary(16)    not null,
    measure        varchar(20)   character set ascii collate ascii_bin not null,
    year           int           not null,
    division       varchar(12)   character set ascii collate ascii_bin not null,
    limit_value    decimal(17,2) not null,
    period_start   date          not null,
    period_end     date          not null,
    agreement_id   binary(16)    not null,
    agreement_no   varchar(60)   character set utf8mb4 collate utf8mb4_bin not null,
    in_force_since datetime(6)   not null comment 'of the agreement, to tell a newer one',
    area           varchar(20)   character set ascii collate ascii_bin not null comment 'what counts: UNKNOWN until the directory knows the unit',
    industry       varchar(10)   character set ascii collate ascii_bin null,
    active         boolean       not null comment 'false once the agreement was terminated',
    consumed       decimal(17,2) not null,
    status         varchar(20)   character set ascii collate ascii_bin null comment 'as last announced',
    unique key control_indicator_of (unit_id, year, measure),
    key control_indicator_period (period_start, period_end)
) default charset = utf8mb4;

-- Every limit an indicator has had, with the time it became known.
create table control_limit (
    id            binary(16)    not null primary key,
    indicator_id  binary(16)    not null,
    limit_value   decimal(17,2) not null,
    period_start  date          not null,
    period_end    date          not null,
    agreement_id  binary(16)    not null,
    agreement_no  varchar(60)   character set utf8mb4 collate utf8mb4_bin not null,
    area          varchar(20)   character set ascii collate ascii_bin not null,
    industry      varchar(10)   character set ascii collate ascii_bin null,
    known_at      datetime(6)   not null,
    superseded_at datetime(6)   null,
    key control_limit_of (indicator_id, known_at),
    foreign key (indicator_id) references control_indicator (id)
) default charset = utf8mb4;
