-- The copy says what the directory says since 2026-11: risk class, and what a merger or a split made of a unit.
alter table directory_unit
    add column risk_class     varchar(20) character set ascii collate ascii_bin null,
    add column successor_id   binary(16)  null comment 'merged into',
    add column predecessor_id binary(16)  null comment 'split from';
