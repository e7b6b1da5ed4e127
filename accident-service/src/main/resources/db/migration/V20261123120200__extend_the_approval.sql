-- Decree 493 Art. 32: the answer to the report of an extraordinary accident may take longer.
alter table investigation
    add column approval_extension_days int not null default 0 after submitted_at,
    modify due_at datetime(6) not null comment 'the last instant in time for the report';
