-- Batches: one template, one superior unit, one year, many subordinate units.
create table agreement_batch (
    id                  binary(16)   not null,
    version             bigint       not null,
    batch_no            varchar(40)  character set utf8mb4 collate utf8mb4_bin not null,
    template_id         binary(16)   not null,
    template_version    int          not null,
    template_name       varchar(200) character set utf8mb4 collate utf8mb4_general_ci not null,
    superior_unit_id    binary(16)   not null,
    superior_anchor_id  binary(16)   not null,
    superior_name       varchar(200) character set utf8mb4 collate utf8mb4_general_ci not null,
    superior_division   varchar(12)  character set ascii collate ascii_bin not null,
    year                int          not null,
    parent_agreement_id binary(16)   null,
    parameters          text         character set utf8mb4 collate utf8mb4_bin not null comment 'JSON, common to all units',
    created_by          varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    created_at          datetime(6)  not null,
    primary key (id),
    unique key agreement_batch_no (batch_no),
    key agreement_batch_created (created_at, id),
    key agreement_batch_superior (superior_unit_id, created_at),
    constraint agreement_batch_template foreign key (template_id) references agreement_template (id)
);

-- Duties are listed page by page, so each has a key of its own.
alter table agreement_duty add column id binary(16) null;
update agreement_duty set id = unhex(replace(uuid(), '-', ''));
alter table agreement_duty
    modify column id binary(16) not null,
    add unique key agreement_duty_position (agreement_id, position),
    drop primary key,
    add primary key (id);
