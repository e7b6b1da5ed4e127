-- Risk class, succession, import keys; a credit code is one active enterprise's alone, others may share it.
alter table unit
    add column risk_class       varchar(10)  character set ascii collate ascii_bin null after industry,
    add column principal_phone  varchar(30)  character set ascii collate ascii_bin null after principal,
    add column held_credit_code varchar(18)  character set utf8mb4 collate utf8mb4_bin null after credit_code,
    add column successor_id     binary(16)   null comment 'merged into',
    add column predecessor_id   binary(16)   null comment 'split from',
    add column import_source    varchar(50)  character set utf8mb4 collate utf8mb4_bin null,
    add column external_id      varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    add column import_digest    varchar(64)  character set ascii collate ascii_bin null,
    add column registered_on    date         null comment 'in the directory since, Asia/Shanghai';

update unit set registered_on = date(date_add(registered_at, interval 8 hour)),
                held_credit_code = case when kind = 'ENTERPRISE' and status = 'ACTIVE' then credit_code end;

alter table unit
    modify registered_on date not null comment 'in the directory since, Asia/Shanghai',
    drop index unit_credit_code,
    add key unit_credit_code (credit_code),
    add unique key unit_held_credit_code (held_credit_code),
    add unique key unit_import_key (import_source, external_id),
    add key unit_successor (successor_id),
    add key unit_predecessor (predecessor_id),
    add key unit_industry (industry, name);

-- Every change of every unit; written once, never changed. A unit without an entry has not changed since 1.0.
create table unit_entry (
    id               binary(16)   not null primary key,
    unit_id          binary(16)   not null,
    number           bigint       not null comment 'the event sequence of the unit after the change',
    change_id        binary(16)   not null comment 'what was decided together',
    step             varchar(20)  character set ascii collate ascii_bin not null,
    effective_on     date         not null comment 'Asia/Shanghai',
    recorded_at      datetime(6)  not null,
    recorded_by      varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    recorded_by_name varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    reason           varchar(500) character set utf8mb4 collate utf8mb4_bin null,
    document_no      varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    parent_before    binary(16)   null,
    parent_after     binary(16)   null,
    state_before     text         character set utf8mb4 collate utf8mb4_bin null,
    state_after      text         character set utf8mb4 collate utf8mb4_bin not null,
    touched          mediumtext   character set utf8mb4 collate utf8mb4_bin null,
    unique key unit_entry_number (unit_id, number),
    key unit_entry_parent_before (parent_before, effective_on),
    key unit_entry_parent_after (parent_after, effective_on)
);

-- Changes that take effect on a day to come.
create table unit_plan (
    id           binary(16)   not null primary key,
    version      bigint       not null,
    unit_id      binary(16)   not null,
    transition   varchar(20)  character set ascii collate ascii_bin not null,
    effective_on date         not null comment 'Asia/Shanghai',
    command      mediumtext   character set utf8mb4 collate utf8mb4_bin not null,
    planner      text         character set utf8mb4 collate utf8mb4_bin not null,
    planned_by   varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    planned_at   datetime(6)  not null,
    status       varchar(10)  character set ascii collate ascii_bin not null,
    settled_at   datetime(6)  null,
    settled_by   varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    outcome      text         character set utf8mb4 collate utf8mb4_bin null,
    key unit_plan_due (status, effective_on, id),
    key unit_plan_unit (unit_id, effective_on, id)
);
