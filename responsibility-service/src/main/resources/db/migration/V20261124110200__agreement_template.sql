-- Templates of agreements: published versions are frozen, and what was issued names the one it came from.
create table agreement_template (
    id                binary(16)   not null,
    version           bigint       not null,
    status            varchar(16)  character set ascii collate ascii_bin not null,
    name              varchar(200) character set utf8mb4 collate utf8mb4_general_ci not null,
    division          varchar(12)  character set ascii collate ascii_bin not null,
    anchor_id         binary(16)   null comment 'the enterprise whose own it is',
    draft_number      int          null,
    published_number  int          null,
    created_at        datetime(6)  not null,
    updated_at        datetime(6)  not null,
    withdrawn_reason  varchar(500) character set utf8mb4 collate utf8mb4_bin null,
    primary key (id),
    key agreement_template_division (division, updated_at),
    key agreement_template_updated (updated_at, id),
    key agreement_template_name (name, id)
);

create table agreement_template_version (
    id           binary(16)  not null,
    template_id  binary(16)  not null,
    number       int         not null,
    content      longtext    character set utf8mb4 collate utf8mb4_bin not null,
    published_at datetime(6) null,
    published_by varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    primary key (id),
    unique key agreement_template_number (template_id, number),
    constraint agreement_template_version_of foreign key (template_id) references agreement_template (id)
);
