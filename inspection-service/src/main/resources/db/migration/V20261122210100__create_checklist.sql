create table checklist (
    id                binary(16)    not null primary key,
    version           bigint        not null,
    code              varchar(40)   character set ascii collate ascii_bin not null,
    edition           int           not null,
    division          varchar(12)   character set ascii collate ascii_bin not null comment 'empty: shipped with the service, for everybody',
    status            varchar(10)   character set ascii collate ascii_bin not null,
    title             varchar(200)  not null,
    title_en          varchar(200)  null,
    subject           varchar(20)   character set ascii collate ascii_bin not null,
    industries        varchar(200)  character set ascii collate ascii_bin not null,
    item_count        int           not null,
    published_at      datetime(6)   null,
    published_by      varchar(255)  null,
    withdrawn_at      datetime(6)   null,
    withdrawn_by      varchar(255)  null,
    withdrawal_reason varchar(1000) null,
    superseded_by     binary(16)    null,
    updated_at        datetime(6)   not null,
    unique key checklist_edition (division, code, edition),
    key checklist_code (code, id),
    key checklist_updated (updated_at, id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table checklist_item (
    checklist_id binary(16)   not null,
    ordinal      int          not null,
    section      varchar(100) not null,
    section_en   varchar(200) null,
    code         varchar(40)  character set ascii collate ascii_bin not null,
    text         varchar(200) not null,
    text_en      varchar(500) null,
    law          varchar(200) null,
    article      varchar(50)  null,
    place        varchar(200) null,
    grade        varchar(10)  character set ascii collate ascii_bin not null,
    measures     varchar(200) character set ascii collate ascii_bin not null,
    primary key (checklist_id, ordinal)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
