-- Through whom an accident became known: only the unit's own report can be in time or late.
alter table accident
    add column channel varchar(20) character set ascii collate ascii_bin not null default 'UNIT';
alter table accident_revision
    add column channel varchar(20) character set ascii collate ascii_bin not null default 'UNIT';
