-- What is known about the photographs of visits; their bytes are in the file store, under an id that no client chooses.
create table inspection_photo (
    id               binary(16)   not null comment 'may be made by the client',
    version          bigint       not null,
    inspection_id    binary(16)   not null,
    finding_id       binary(16)   null,
    checklist_id     binary(16)   null,
    check_item       varchar(40)  character set ascii collate ascii_bin null,
    file_id          binary(16)   not null comment 'in the store',
    file_name        varchar(200) not null comment 'for display only',
    file_type        varchar(8)   character set ascii collate ascii_bin not null comment 'as found in the content',
    file_size        bigint       not null comment 'bytes as kept',
    width            int          null comment 'pixels',
    height           int          null comment 'pixels',
    digest           char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of what is kept, hex',
    original_digest  char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of what was sent, hex',
    uploaded_by      varchar(64)  collate utf8mb4_bin not null,
    uploaded_by_name varchar(255) not null,
    uploaded_at      datetime(6)  not null,
    primary key (id),
    unique key uk_inspection_photo_file (file_id),
    key ix_inspection_photo_inspection (inspection_id, uploaded_at, id),
    constraint fk_inspection_photo_inspection foreign key (inspection_id) references inspection (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
