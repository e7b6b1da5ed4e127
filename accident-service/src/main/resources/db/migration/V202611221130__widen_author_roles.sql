-- Roles are named by the realm, in any script.
alter table accident_revision
    modify author_roles varchar(500) character set utf8mb4 collate utf8mb4_bin not null;
