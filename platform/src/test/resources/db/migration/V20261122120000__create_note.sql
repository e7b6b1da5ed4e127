create table note (
    id         binary(16)   not null primary key,
    version    bigint       not null,
    division   varchar(12)  character set ascii collate ascii_bin not null,
    industry   varchar(5)   character set ascii collate ascii_bin null,
    unit_id    binary(16)   null,
    grid       varchar(40)  character set ascii collate ascii_bin null,
    text       varchar(100) not null,
    written_at datetime(6)  not null
);
