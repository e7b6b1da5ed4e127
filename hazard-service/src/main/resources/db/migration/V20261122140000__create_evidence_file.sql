-- What is known about the photographs and documents of hazards; their bytes are in the evidence store.
create table evidence_file (
    id               binary(16)   not null,
    version          bigint       not null,
    hazard_id        binary(16)   not null,
    file_name        varchar(200) not null comment 'for display only',
    file_type        varchar(8)   character set ascii collate ascii_bin not null comment 'as found in the content',
    file_size        bigint       not null comment 'bytes as kept',
    width            int          null comment 'pixels',
    height           int          null comment 'pixels',
    digest           char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of what is kept, hex',
    original_digest  char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of what was sent, hex',
    by_enterprise    boolean      not null,
    uploaded_by      varchar(64)  collate utf8mb4_bin not null,
    uploaded_by_name varchar(255) not null,
    uploaded_at      datetime(6)  not null,
    round            int          null comment 'the submission of evidence it is part of, from 1',
    primary key (id),
    unique key uk_evidence_file (hazard_id, by_enterprise, original_digest),
    key ix_evidence_file_hazard (hazard_id, uploaded_at, id),
    constraint fk_evidence_file_hazard foreign key (hazard_id) references hazard (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
