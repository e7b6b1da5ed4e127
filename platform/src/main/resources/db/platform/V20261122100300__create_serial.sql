-- One row per series of serial numbers, for example YH-330800-2026. The row is locked by the
-- transaction that takes a number, so a number exists if and only if its record does: no gaps.
create table serial_counter (
    series varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    taken  bigint not null,
    primary key (series)
);
