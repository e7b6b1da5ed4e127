-- Imports that go on after their request. The body lies in the spool directory that is named here; the row says who
-- asked for what, so that the import can be done again from the start after its instance was killed.
create table import_job (
    id          binary(16)  not null,
    collection  varchar(64) character set ascii collate ascii_bin not null,
    subject     varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    spool       varchar(64) character set ascii collate ascii_bin not null comment 'the directory with the body',
    state       varchar(16) character set ascii collate ascii_bin not null,
    version     bigint      not null,
    attempts    int         not null,
    asked       longtext    not null comment 'how it was asked for, JSON',
    caller      longtext    not null comment 'on whose behalf, JSON',
    traceparent char(55)    character set ascii collate ascii_bin null,
    accepted_at datetime(6) not null,
    started_at  datetime(6) null,
    finished_at datetime(6) null,
    worker      varchar(64) character set ascii collate ascii_bin null,
    worked_at   datetime(6) null comment 'last sign of life, by the clock of the database',
    result      longtext    null comment 'counts so far, JSON',
    problem     longtext    null comment 'why it failed, JSON',
    primary key (id),
    key ix_import_job_work (spool, state, accepted_at),
    key ix_import_job_subject (subject, state),
    key ix_import_job_finished (finished_at)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table import_job_error (
    job_id     binary(16)    not null,
    position   bigint        not null,
    row_no     bigint        not null,
    pointer    varchar(500)  null,
    code       varchar(100)  not null,
    message    varchar(2000) not null,
    primary key (job_id, position),
    constraint fk_import_job_error foreign key (job_id) references import_job (id) on delete cascade
) default charset = utf8mb4 collate = utf8mb4_general_ci;
