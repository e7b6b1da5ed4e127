-- What is known about the documents that decisions rest on; their bytes are in the file store, under the same id.
create table accident_document (
    id               binary(16)   not null primary key,
    version          bigint       not null,
    subject_kind     varchar(40)  character set ascii collate ascii_bin not null comment 'adjudication, investigation, ...',
    subject_id       binary(16)   not null,
    file_name        varchar(200) not null comment 'for display only',
    file_type        varchar(8)   character set ascii collate ascii_bin not null comment 'as found in the content',
    file_size        bigint       not null comment 'bytes as kept',
    width            int          null comment 'pixels',
    height           int          null comment 'pixels',
    digest           char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of what is kept, hex',
    original_digest  char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of what was sent, hex',
    uploaded_by      varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    uploaded_by_name varchar(255) not null,
    uploaded_at      datetime(6)  not null,
    key accident_document_of (subject_kind, subject_id, uploaded_at, id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
