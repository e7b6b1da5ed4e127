-- The directory of responsible units (责任单位). This service owns it; the others keep a copy.
create table unit (
    id              binary(16)   not null,
    version         bigint       not null,
    event_sequence  bigint       not null,
    kind            varchar(16)  character set ascii collate ascii_bin not null,
    status          varchar(16)  character set ascii collate ascii_bin not null,
    name            varchar(200) character set utf8mb4 collate utf8mb4_general_ci not null,
    division        varchar(12)  character set ascii collate ascii_bin not null,
    industry        varchar(5)   character set ascii collate ascii_bin null comment 'GB/T 4754-2017',
    grid            varchar(40)  character set ascii collate ascii_bin null,
    parent_id       binary(16)   null,
    anchor_id       binary(16)   not null comment 'the enterprise for what is inside one, else the unit itself',
    principal       varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    credit_code     varchar(18)  character set utf8mb4 collate utf8mb4_bin null comment 'GB 32100',
    inactive_reason varchar(500) character set utf8mb4 collate utf8mb4_bin null,
    registered_at   datetime(6)  not null,
    changed_at      datetime(6)  not null,
    primary key (id),
    unique key unit_credit_code (credit_code),
    key unit_parent (parent_id, name),
    key unit_anchor (anchor_id),
    key unit_division (division, kind, name),
    key unit_changed (changed_at, id),
    key unit_name (name, id),
    constraint unit_parent_exists foreign key (parent_id) references unit (id)
);

-- One row: whoever changes the shape of the tree holds it, so that two moves cannot meet in a cycle.
create table unit_tree_lock (
    name varchar(10) character set ascii collate ascii_bin not null primary key
);
insert into unit_tree_lock (name) values ('tree');
