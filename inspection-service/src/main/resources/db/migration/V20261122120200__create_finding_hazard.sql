-- What the hazard register has told of the hazards that came out of findings, kept from
-- tocsin.hazard; can be built again from zero.
create table finding_hazard (
    finding_id binary(16)  not null primary key,
    hazard_id  binary(16)  not null,
    hazard_no  varchar(40) character set ascii collate ascii_bin not null,
    grade      varchar(20) character set ascii collate ascii_bin not null,
    status     varchar(40) character set ascii collate ascii_bin not null,
    sequence   bigint      not null,
    changed_at datetime(6) not null,
    unique key finding_hazard_hazard (hazard_id)
) default charset = utf8mb4 collate = utf8mb4_bin;
