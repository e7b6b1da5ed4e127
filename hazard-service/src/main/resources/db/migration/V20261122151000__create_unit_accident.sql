-- This service's copy of what accident-service tells of the accidents at each unit.
create table unit_accident (
    accident_id binary(16)  not null,
    unit_id     binary(16)  not null,
    occurred_at datetime(6) not null,
    severity    varchar(16) character set ascii collate ascii_bin not null,
    active      boolean     not null comment 'false once it was withdrawn or merged',
    primary key (accident_id),
    key ix_unit_accident (unit_id, active, occurred_at),
    key ix_unit_accident_time (active, occurred_at, unit_id)
) default charset = utf8mb4 collate = utf8mb4_bin;
