-- What everybody may know of a quarter: frozen with its suppressed cells, published once.
create table publication (
    id             binary(16)   not null primary key,
    division       varchar(12)  character set ascii collate ascii_bin not null,
    period         varchar(10)  character set ascii collate ascii_bin not null,
    as_of          datetime(6)  not null,
    published_at   datetime(6)  not null,
    author_subject varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    digest         char(64)     character set ascii collate ascii_bin not null,
    content        longtext     not null,
    unique key publication_of (division, period)
) default charset = utf8mb4;
