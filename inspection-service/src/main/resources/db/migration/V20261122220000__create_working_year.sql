-- Which days are worked, where they are not what weekends say: public holidays and the weekend days
-- worked in exchange, as the yearly notice of the State Council has them.
create table working_year (
    id              binary(16)   not null primary key,
    version         bigint       not null,
    calendar_year   int          not null,
    notice          varchar(200) null,
    updated_at      datetime(6)  not null,
    updated_by      varchar(64)  not null,
    updated_by_name varchar(255) not null,
    unique key working_year_year (calendar_year)
) default charset = utf8mb4 collate = utf8mb4_bin;

create table special_day (
    working_year_id binary(16)  not null,
    on_day          date        not null,
    kind            varchar(20) character set ascii collate ascii_bin not null,
    day_name        varchar(50) not null,
    primary key (working_year_id, on_day),
    unique key special_day_day (on_day)
) default charset = utf8mb4 collate = utf8mb4_bin;
