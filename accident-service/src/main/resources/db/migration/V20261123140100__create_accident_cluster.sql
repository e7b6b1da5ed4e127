-- What was told of accidents of a kind that come close together, each cluster once.
create table accident_cluster (
    id          binary(16)  not null primary key,
    division    varchar(12) character set ascii collate ascii_bin not null,
    dimension   varchar(20) character set ascii collate ascii_bin not null,
    kind        varchar(60) character set ascii collate ascii_bin not null,
    first_on    date        not null,
    last_on     date        not null,
    accidents   bigint      not null,
    as_of       datetime(6) not null comment 'the settled instant at which it was found first',
    detected_at datetime(6) not null,
    key accident_cluster_of (division, dimension, kind, last_on)
) default charset = utf8mb4;

-- Up to where the revisions have been looked at. What was known before is history, not news.
create table cluster_watch (
    id       tinyint     not null primary key,
    known_at datetime(6) not null
);
insert into cluster_watch (id, known_at) select 1, known_at from ledger_head;
