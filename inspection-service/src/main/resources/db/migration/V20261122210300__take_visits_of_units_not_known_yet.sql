alter table inspection
    add column settled        boolean      not null default true comment 'whether the directory knows the unit',
    add column settled_at     datetime(6)  null,
    add column said_unit_name varchar(200) null,
    add column said_division  varchar(12)  character set ascii collate ascii_bin null;

create index inspection_settled on inspection (settled, unit_id);
