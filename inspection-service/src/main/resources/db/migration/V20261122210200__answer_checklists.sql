create table inspection_answer (
    inspection_id binary(16)    not null,
    checklist_id  binary(16)    not null,
    item_no       smallint      not null,
    result        varchar(14)   character set ascii collate ascii_bin not null,
    remark        varchar(1000) null,
    finding_id    binary(16)    null,
    primary key (inspection_id, checklist_id, item_no)
) default charset = utf8mb4 collate = utf8mb4_general_ci comment 'clustered by visit: read and written with it only';

alter table inspection
    add column item_count        int not null default 0,
    add column answer_count      int not null default 0,
    add column not_conform_count int not null default 0,
    add column record_digest     char(64) character set ascii collate ascii_bin null comment 'of what was signed';

alter table finding
    add column checklist_id binary(16) null,
    add column check_item   varchar(40) character set ascii collate ascii_bin null;

create table finding_measure (
    finding_id binary(16)   not null,
    measure    varchar(20)  character set ascii collate ascii_bin not null,
    demanded   boolean      not null,
    decision   varchar(10)  character set ascii collate ascii_bin null,
    reason     varchar(500) null,
    decided_at datetime(6)  null,
    decided_by varchar(255) null,
    primary key (finding_id, measure)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
