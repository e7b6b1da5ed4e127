create table inspection_log (
    id             binary(16)   not null primary key,
    version        bigint       not null,
    event_sequence bigint       not null,
    log_no         varchar(40)  character set ascii collate ascii_bin not null,
    officer        varchar(64)  not null,
    officer_name   varchar(255) not null,
    division       varchar(12)  character set ascii collate ascii_bin not null,
    log_day        date         not null,
    starts_at      datetime(6)  not null,
    ends_at        datetime(6)  not null,
    locks_at       datetime(6)  not null,
    status         varchar(20)  character set ascii collate ascii_bin not null,
    submitted_at   datetime(6)  null,
    locked_at      datetime(6)  null,
    created_at     datetime(6)  not null,
    updated_at     datetime(6)  not null,
    unique key inspection_log_officer_day (officer, log_day),
    unique key inspection_log_no (log_no),
    key inspection_log_day (log_day, division, id),
    key inspection_log_lock (status, locks_at, id),
    key inspection_log_updated (updated_at, id)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table inspection_log_entry (
    log_id    binary(16)    not null,
    position  int           not null,
    activity  varchar(1000) not null,
    unit_id   binary(16)    null,
    place     varchar(200)  null,
    findings  int           not null,
    hours     decimal(3, 1) not null,
    primary key (log_id, position)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table inspection_log_addendum (
    log_id   binary(16)    not null,
    position int           not null,
    content  varchar(2000) not null,
    reason   varchar(500)  not null,
    added_at datetime(6)   not null,
    added_by varchar(64)   not null,
    by_name  varchar(255)  not null,
    primary key (log_id, position)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- Which visits an officer recorded.
create index inspection_inspector_subject on inspection_inspector (subject, inspection_id);
