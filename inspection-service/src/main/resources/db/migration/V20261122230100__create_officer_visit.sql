-- Who was at which unit on which day: one row for each officer of a visit, as narrow as figures
-- need it. Derived from inspection and inspection_inspector, in the transaction that writes them.
create table officer (
    id   bigint       not null primary key comment 'the first 60 bits of SHA-256 of the name',
    name varchar(255) not null
) default charset = utf8mb4 collate = utf8mb4_bin;

create table officer_visit (
    inspection_id binary(16)  not null,
    officer_id    bigint      not null,
    visited_on    date        not null comment 'day in Asia/Shanghai',
    visited_month int         not null comment '202603',
    day_bit       int         not null comment '1 for the first of the month, 2 for the second, 4 …',
    unit_id       binary(16)  not null,
    division      varchar(12) character set ascii collate ascii_bin not null,
    industry      varchar(10) character set ascii collate ascii_bin null,
    grid          varchar(64) character set ascii collate ascii_bin null,
    kind          varchar(20) character set ascii collate ascii_bin not null,
    task_id       binary(16)  null,
    findings      int         not null,
    primary key (inspection_id, officer_id),
    key officer_visit_days (visited_on, division, industry, officer_id, visited_month, day_bit),
    key officer_visit_kind (kind, visited_on, division, industry, officer_id, unit_id),
    key officer_visit_officer (officer_id, visited_on, division, industry, findings)
) default charset = utf8mb4 collate = utf8mb4_bin;

insert into officer (id, name)
select distinct cast(conv(substring(sha2(p.inspector_name, 256), 1, 15), 16, 10) as signed), p.inspector_name
from (select distinct cast(inspector_name as char character set utf8mb4) collate utf8mb4_bin as inspector_name
      from inspection_inspector) p;

insert into officer_visit (inspection_id, officer_id, visited_on, visited_month, day_bit, unit_id, division,
                           industry, grid, kind, task_id, findings)
select distinct i.id, cast(conv(substring(sha2(p.inspector_name, 256), 1, 15), 16, 10) as signed),
       date(date_add(i.visited_at, interval 8 hour)),
       extract(year_month from date_add(i.visited_at, interval 8 hour)),
       1 << (dayofmonth(date_add(i.visited_at, interval 8 hour)) - 1),
       i.unit_id, i.division, i.industry, i.grid, i.kind, i.task_id, i.finding_count
from inspection i join inspection_inspector p on p.inspection_id = i.id;

-- What counters count by, so that they read an index and not the rows.
create index inspection_figures on inspection
    (visited_at, division, industry, kind, unit_id, finding_count, hazard_count, hazards_closed, hazards_dismissed);
