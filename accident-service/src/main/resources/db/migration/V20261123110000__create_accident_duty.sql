-- The register of duties: what the statutory clock makes of each accident, one row per occurrence of
-- a duty, kept in the transaction of whatever moves it.
create table accident_duty (
    id                binary(16)   not null primary key comment 'from accident, rule and occurrence',
    version           bigint       not null,
    event_sequence    bigint       not null,
    accident_id       binary(16)   not null,
    accident_no       varchar(40)  character set ascii collate ascii_bin not null,
    division          varchar(12)  character set ascii collate ascii_bin not null,
    industry          varchar(10)  character set ascii collate ascii_bin null,
    unit_id           binary(16)   null,
    grid              varchar(64)  character set utf8mb4 collate utf8mb4_bin null,
    severity          varchar(20)  character set ascii collate ascii_bin not null,
    duty              varchar(30)  character set ascii collate ascii_bin not null,
    rule              varchar(60)  character set ascii collate ascii_bin not null,
    rule_version      varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    occurrence        varchar(20)  character set ascii collate ascii_bin not null,
    runs_from         datetime(6)  null,
    due_at            datetime(6)  null comment 'the last instant in time',
    due_order         datetime(6)  not null comment 'due_at, or the end of time',
    done_at           datetime(6)  null,
    ended_at          datetime(6)  null comment 'no longer owed since',
    suspended_seconds bigint       not null,
    standing          varchar(20)  character set ascii collate ascii_bin not null,
    notice            varchar(10)  character set ascii collate ascii_bin not null,
    unique key accident_duty_occurrence (accident_id, rule, occurrence),
    key accident_duty_untold (notice, standing, due_order),
    key accident_duty_standing (standing, due_order, id),
    key accident_duty_due (due_order, id),
    key accident_duty_division (division, due_order),
    foreign key (accident_id) references accident (id)
) default charset = utf8mb4;

-- Who passed a report on, and when; a correction is another row.
create table accident_forward (
    id              binary(16)    not null primary key,
    accident_id     binary(16)    not null,
    from_level      varchar(10)   character set ascii collate ascii_bin not null,
    received_at     datetime(6)   null,
    forwarded_at    datetime(6)   not null,
    recipient       varchar(200)  not null,
    corrects        binary(16)    null,
    reason          varchar(1000) null,
    known_at        datetime(6)   not null,
    superseded_at   datetime(6)   null comment 'known_at of the correction',
    author_subject  varchar(64)   character set utf8mb4 collate utf8mb4_bin not null,
    author_name     varchar(255)  not null,
    author_division varchar(12)   character set ascii collate ascii_bin null,
    author_roles    varchar(500)  character set utf8mb4 collate utf8mb4_bin not null,
    unique key accident_forward_corrects (corrects),
    key accident_forward_of (accident_id, known_at),
    foreign key (accident_id) references accident (id)
) default charset = utf8mb4;

-- The dates of investigations as the clock was told them, one row per change.
create table duty_investigation (
    id                      binary(16)  not null primary key,
    accident_id             binary(16)  not null,
    investigation_id        binary(16)  not null,
    known_at                datetime(6) not null,
    extension_days          int         not null,
    suspensions             text        not null,
    submitted_at            datetime(6) null,
    approval_extension_days int         not null,
    approved_at             datetime(6) null,
    evaluated_at            datetime(6) null,
    key duty_investigation_of (accident_id, known_at),
    foreign key (accident_id) references accident (id)
) default charset = utf8mb4;

-- Accidents from before there was a clock: their duties are computed once, and what was missed until
-- then is not told.
create table duty_backlog (
    accident_id binary(16) not null primary key
) default charset = utf8mb4;
insert into duty_backlog (accident_id) select id from accident;
