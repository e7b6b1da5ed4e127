-- What the other services reported, exactly once each, for ever: scores, vetoes and measures are counted from these rows.
create table reported_fact (
    id           binary(16)  not null comment 'of the event',
    topic        varchar(40) character set ascii collate ascii_bin not null,
    aggregate_id binary(16)  not null,
    sequence     bigint      not null,
    type         varchar(60) character set ascii collate ascii_bin not null,
    unit_id      binary(16)  null,
    division     varchar(12) character set ascii collate ascii_bin null,
    industry     varchar(5)  character set ascii collate ascii_bin null,
    happened_at  datetime(6) not null,
    recorded_at  datetime(6) not null,
    record_href  varchar(120) character set ascii collate ascii_bin not null,
    payload      longtext    character set utf8mb4 collate utf8mb4_bin not null,
    primary key (id),
    unique key reported_fact_once (aggregate_id, sequence, topic),
    key reported_fact_of_unit (unit_id, type, happened_at),
    key reported_fact_of_division (division, type, happened_at),
    key reported_fact_of_type (type, happened_at),
    key reported_fact_recorded (recorded_at)
);

-- One row. Whoever records a fact shares it until the commit; whoever closes the books waits for them and takes the instant.
create table fact_books (
    id        tinyint     not null primary key,
    closed_at datetime(6) not null
);
insert into fact_books (id, closed_at) values (1, '2000-01-01 00:00:00');
