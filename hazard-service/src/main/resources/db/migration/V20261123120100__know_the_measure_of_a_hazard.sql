-- Hazards that the investigation of an accident demands to be removed: each measure exactly one.
alter table hazard
    add column investigation_id binary(16) null,
    add column measure_id       binary(16) null,
    add column required_by      date       null comment 'the last day that the investigation gave, Asia/Shanghai',
    add unique key uk_hazard_measure (measure_id);
