-- What rates divide by: one figure per division, year and kind, in versions; nothing is overwritten.
create table denominator (
    id         binary(16)   not null primary key,
    version    bigint       not null,
    number     bigint       not null comment 'of its entries',
    division   varchar(12)  character set ascii collate ascii_bin not null,
    year       int          not null,
    kind       varchar(30)  character set ascii collate ascii_bin not null,
    amount     decimal(20,4) not null,
    source     varchar(500) not null,
    known_at   datetime(6)  not null,
    unique key denominator_of (division, year, kind)
) default charset = utf8mb4;

create table denominator_version (
    id             binary(16)   not null primary key,
    denominator_id binary(16)   not null,
    number         bigint       not null comment 'as the ETag has it',
    division       varchar(12)  character set ascii collate ascii_bin not null,
    year           int          not null,
    kind           varchar(30)  character set ascii collate ascii_bin not null,
    amount         decimal(20,4) not null,
    source         varchar(500) not null,
    author_subject varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    author_name    varchar(255) not null,
    known_at       datetime(6)  not null,
    superseded_at  datetime(6)  null,
    unique key denominator_version_of (denominator_id, number),
    key denominator_version_known (division, year, kind, known_at),
    foreign key (denominator_id) references denominator (id)
) default charset = utf8mb4;
