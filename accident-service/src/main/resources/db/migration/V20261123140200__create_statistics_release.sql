-- A published set of figures: frozen as RFC 8785 text, never changed.
create table statistics_release (
    id             binary(16)   not null primary key,
    release_no     varchar(40)  character set ascii collate ascii_bin not null,
    name           varchar(200) not null,
    division       varchar(12)  character set ascii collate ascii_bin not null,
    as_of          datetime(6)  not null,
    published_at   datetime(6)  not null,
    author_subject varchar(64)  character set utf8mb4 collate utf8mb4_bin not null,
    author_name    varchar(255) not null,
    digest         char(64)     character set ascii collate ascii_bin not null comment 'SHA-256 of content',
    figures        int          not null,
    content        longtext     not null,
    unique key statistics_release_no (release_no),
    key statistics_release_published (published_at, id)
) default charset = utf8mb4;
