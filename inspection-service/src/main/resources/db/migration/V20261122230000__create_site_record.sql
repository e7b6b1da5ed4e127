-- What was frozen when a site record (现场检查记录) was signed or its signature refused.
create table site_record (
    inspection_id binary(16)  not null primary key,
    record_no     varchar(40) character set ascii collate ascii_bin not null,
    content       longblob    not null comment 'RFC 8785 JSON, UTF-8',
    digest        char(64)    character set ascii collate ascii_bin not null comment 'SHA-256 of the content',
    frozen_at     datetime(6) not null,
    unique key site_record_no (record_no)
) default charset = utf8mb4 collate = utf8mb4_bin;
