create table division (
    code        varchar(12)  character set ascii collate ascii_bin not null,
    parent_code varchar(12)  character set ascii collate ascii_bin null,
    name        varchar(100) not null,
    name_en     varchar(100) not null,
    valid_from  date         not null,
    valid_to    date         null,
    primary key (code, valid_from)
);

create table division_closure (
    ancestor   varchar(12) character set ascii collate ascii_bin not null,
    descendant varchar(12) character set ascii collate ascii_bin not null,
    primary key (ancestor, descendant),
    key division_closure_up (descendant, ancestor)
);

create table division_lock (
    name varchar(10) character set ascii collate ascii_bin not null primary key
);
insert into division_lock (name) values ('table');
