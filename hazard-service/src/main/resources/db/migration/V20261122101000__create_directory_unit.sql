-- This service's copy of the directory of units; responsibility-service owns it.
create table directory_unit (
    id        binary(16)   not null,
    kind      varchar(40)  character set ascii collate ascii_bin not null,
    name      varchar(200) not null,
    division  varchar(12)  character set ascii collate ascii_bin not null,
    industry  varchar(10)  character set ascii collate ascii_bin null,
    grid      varchar(64)  null,
    parent_id binary(16)   null,
    active    boolean      not null,
    primary key (id)
) default charset = utf8mb4 collate = utf8mb4_bin;
