-- Kinds that the investigation makes have longer names.
alter table accident_revision
    modify kind varchar(30) character set ascii collate ascii_bin not null;
