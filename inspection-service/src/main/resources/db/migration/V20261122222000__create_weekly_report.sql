-- Since when and until when a unit owes weekly reports, kept from tocsin.unit; can be built again.
create table reporting_period (
    id         binary(16)   not null primary key,
    unit_id    binary(16)   not null,
    unit_kind  varchar(40)  character set ascii collate ascii_bin not null,
    unit_name  varchar(200) not null,
    division   varchar(12)  character set ascii collate ascii_bin not null,
    industry   varchar(10)  character set ascii collate ascii_bin null,
    began_at   datetime(6)  not null,
    ended_at   datetime(6)  null,
    unique key reporting_period_unit (unit_id, began_at)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- The first week that is reported, where the configuration names none: that of the first sweep.
create table weekly_start (
    id         int not null primary key,
    week_index int not null
);

create table weekly_report (
    id                  binary(16)    not null primary key,
    version             bigint        not null,
    event_sequence      bigint        not null,
    report_no           varchar(40)   character set ascii collate ascii_bin not null,
    unit_id             binary(16)    not null,
    unit_kind           varchar(40)   character set ascii collate ascii_bin not null,
    unit_name           varchar(200)  not null,
    division            varchar(12)   character set ascii collate ascii_bin not null,
    industry            varchar(10)   character set ascii collate ascii_bin null,
    week_year           int           not null,
    week_no             int           not null,
    week_index          int           not null comment 'weeks since the one of 1970-01-01',
    week_starts_at      datetime(6)   not null,
    week_ends_at        datetime(6)   not null,
    status              varchar(20)   character set ascii collate ascii_bin not null,
    due_at              datetime(6)   not null,
    make_up_until       datetime(6)   not null,
    visits              int           null,
    enterprises_visited int           null,
    findings            int           null,
    findings_rectified  int           null,
    major_hazards       int           null,
    penalties           int           null,
    people_sent         int           null,
    is_nil              boolean       null,
    remarks             varchar(4000) null,
    submitted_at        datetime(6)   null,
    submitted_by        varchar(64)   null,
    submitted_by_name   varchar(255)  null,
    opened_at           datetime(6)   not null,
    missed_at           datetime(6)   null,
    made_up_at          datetime(6)   null,
    escalated_at        datetime(6)   null,
    updated_at          datetime(6)   not null,
    unique key weekly_report_unit_week (unit_id, week_index),
    unique key weekly_report_no (report_no),
    key weekly_report_week (week_index, division, id),
    key weekly_report_due (status, due_at, id),
    key weekly_report_updated (updated_at, id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table weekly_report_step (
    report_id binary(16)    not null,
    position  int           not null,
    step      varchar(40)   character set ascii collate ascii_bin not null,
    status    varchar(20)   character set ascii collate ascii_bin not null,
    taken_at  datetime(6)   not null,
    taken_by  varchar(64)   null,
    by_name   varchar(255)  null,
    note      varchar(2000) null,
    primary key (report_id, position)
) default charset = utf8mb4 collate = utf8mb4_bin;
