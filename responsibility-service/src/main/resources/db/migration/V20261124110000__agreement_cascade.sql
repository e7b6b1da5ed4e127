-- The cascade of agreements (层层分解), their editions, where they come from, and what is asked of them often.
alter table agreement
    add column parent_id         binary(16) null comment 'as the frozen content names it',
    add column current_parent_id binary(16) null comment 'the edition of the parent that holds today',
    add column parent_first_id   binary(16) null comment 'the first edition of the parent',
    add column override_reason   varchar(1000) character set utf8mb4 collate utf8mb4_bin null,
    add column first_id          binary(16) null,
    add column edition           int        not null default 1,
    add column batch_id          binary(16) null,
    add column template_id       binary(16) null,
    add column template_version  int        null,
    add column sign_by           date       null comment 'last day on which both signatures are in time',
    add column end_document_no   varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    add column limit_accidents        decimal(14, 2) null,
    add column limit_deaths           decimal(14, 2) null,
    add column limit_serious_injuries decimal(14, 2) null,
    add column limit_direct_loss_cny  decimal(14, 2) null,
    add key agreement_split (parent_first_id, status, first_id),
    add key agreement_present_parent (current_parent_id),
    add key agreement_editions (first_id, edition),
    add key agreement_template (template_id),
    add key agreement_unsigned (status, sign_by),
    add key agreement_cover (subordinate_unit_id, in_force_at, ended_at, period_end),
    add unique key agreement_once_per_batch (batch_id, subordinate_unit_id),
    add constraint agreement_parent_exists foreign key (parent_id) references agreement (id);

update agreement a
    join (with recursive line as (select id, id as first_id, 1 as edition
                                  from agreement
                                  where supersedes_id is null
                                  union all
                                  select newer.id, line.first_id, line.edition + 1
                                  from agreement newer
                                           join line on newer.supersedes_id = line.id)
          select id, first_id, edition from line) known on known.id = a.id
set a.first_id = known.first_id,
    a.edition  = known.edition;

alter table agreement modify column first_id binary(16) not null;

update agreement a
    join (select written.id,
                 max(case when l.measure = 'ACCIDENTS' then l.amount end)        as accidents,
                 max(case when l.measure = 'DEATHS' then l.amount end)           as deaths,
                 max(case when l.measure = 'SERIOUS_INJURIES' then l.amount end) as serious_injuries,
                 max(case when l.measure = 'DIRECT_LOSS_CNY' then l.amount end)  as direct_loss_cny
          from agreement written,
               json_table(written.terms, '$.limits[*]'
                          columns (measure varchar(32) path '$.measure', amount decimal(14, 2) path '$.limit')) l
          group by written.id) limits on limits.id = a.id
set a.limit_accidents        = limits.accidents,
    a.limit_deaths           = limits.deaths,
    a.limit_serious_injuries = limits.serious_injuries,
    a.limit_direct_loss_cny  = limits.direct_loss_cny;

update agreement set sign_by = date(issued_at + interval 8 hour) + interval 15 day where issued_at is not null;

-- The duty lists (责任清单) of issued agreements, one accountable person each.
create table agreement_duty (
    agreement_id binary(16)   not null,
    position     int          not null,
    unit_id      binary(16)   not null,
    item         varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    person       varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (agreement_id, position),
    key agreement_duty_person (person, agreement_id),
    key agreement_duty_unit (unit_id, agreement_id),
    constraint agreement_duty_of foreign key (agreement_id) references agreement (id)
);

insert into agreement_duty (agreement_id, position, unit_id, item, person)
select a.id, d.position, a.subordinate_unit_id, d.item, d.person
from agreement a,
     json_table(a.terms, '$.dutyItems[*]'
                columns (position for ordinality,
                         item varchar(500) path '$.item',
                         person varchar(100) path '$.accountablePerson')) d
where a.issued_at is not null;
