-- The copy of the directory of units that responsibility-service owns, kept from tocsin.unit.
create table directory_unit (
    unit_id     binary(16)   not null primary key,
    kind        varchar(40)  character set ascii collate ascii_bin not null,
    name        varchar(200) not null,
    division    varchar(12)  character set ascii collate ascii_bin not null,
    industry    varchar(10)  character set ascii collate ascii_bin null,
    grid        varchar(64)  character set ascii collate ascii_bin null,
    parent_id   binary(16)   null,
    principal   varchar(100) null,
    credit_code varchar(32)  character set ascii collate ascii_bin null,
    active      boolean      not null,
    key directory_unit_division (division)
) default charset = utf8mb4 collate = utf8mb4_bin;
