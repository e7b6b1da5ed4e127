-- The copy of the dynamic score of enterprises, kept from tocsin.enterprise-score; can be built
-- again from zero.
create table enterprise_score (
    unit_id      binary(16)   not null primary key,
    score        decimal(4,1) not null,
    score_class  varchar(1)   character set ascii collate ascii_bin not null,
    as_of        datetime(6)  not null,
    rule_version varchar(60)  character set ascii collate ascii_bin not null
) default charset = utf8mb4 collate = utf8mb4_bin;
