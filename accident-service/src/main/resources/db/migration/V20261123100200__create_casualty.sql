-- Persons whom an accident hurt. Names, identity numbers, telephones and medical facts are in the sealed column only
-- (AES-GCM, bound to the casualty and the revision); everything else names nobody.
create table casualty (
    id          binary(16)     not null primary key,
    version     bigint         not null,
    accident_id binary(16)     not null,
    revision    int            not null,
    retracted   boolean        not null,
    outcome     varchar(20)    character set ascii collate ascii_bin not null,
    died_on     date           null,
    sex         varchar(10)    character set ascii collate ascii_bin null,
    age         int            null,
    job         varchar(100)   null,
    sealed      varbinary(12000) null,
    known_at    datetime(6)    not null,
    key casualty_of_accident (accident_id, id),
    foreign key (accident_id) references accident (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

-- One row per statement, the whole state each; only superseded_at is ever filled in afterwards.
create table casualty_revision (
    id              binary(16)    not null primary key,
    casualty_id     binary(16)    not null,
    accident_id     binary(16)    not null,
    revision        int           not null,
    kind            varchar(20)   character set ascii collate ascii_bin not null,
    retracted       boolean       not null,
    outcome         varchar(20)   character set ascii collate ascii_bin not null,
    died_on         date          null,
    sex             varchar(10)   character set ascii collate ascii_bin null,
    age             int           null,
    job             varchar(100)  null,
    sealed          varbinary(12000) null,
    known_at        datetime(6)   not null,
    superseded_at   datetime(6)   null comment 'known_at of the next revision',
    author_subject  varchar(64)   character set utf8mb4 collate utf8mb4_bin not null,
    author_name     varchar(255)  not null,
    author_division varchar(12)   character set ascii collate ascii_bin null,
    author_roles    varchar(500)  character set utf8mb4 collate utf8mb4_bin not null,
    reason          varchar(1000) null,
    unique key casualty_revision_no (casualty_id, revision),
    key casualty_revision_of_accident (accident_id, known_at),
    foreign key (casualty_id) references casualty (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
