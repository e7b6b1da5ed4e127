-- Findings that an accident was not, falsely or not wholly reported. Their evidence is in accident_document.
create table accident_adjudication (
    id               binary(16)    not null primary key,
    version          bigint        not null,
    accident_id      binary(16)    not null,
    fault            varchar(20)   character set ascii collate ascii_bin not null,
    status           varchar(20)   character set ascii collate ascii_bin not null,
    grounds          text          not null,
    evidence         int           not null comment 'how many documents',
    author_subject   varchar(64)   character set utf8mb4 collate utf8mb4_bin not null,
    author_name      varchar(255)  not null,
    author_division  varchar(12)   character set ascii collate ascii_bin null,
    author_roles     varchar(500)  character set utf8mb4 collate utf8mb4_bin not null,
    proposed_at      datetime(6)   not null,
    decider_subject  varchar(64)   character set utf8mb4 collate utf8mb4_bin null,
    decider_name     varchar(255)  null,
    decider_division varchar(12)   character set ascii collate ascii_bin null,
    decider_roles    varchar(500)  character set utf8mb4 collate utf8mb4_bin null,
    decided_at       datetime(6)   null,
    decision_reason  varchar(1000) null,
    key accident_adjudication_of (accident_id, proposed_at, id),
    foreign key (accident_id) references accident (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
