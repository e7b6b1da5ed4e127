-- The days of each officer's month in each division, added up from officer_visit: a year of a district is some
-- thousand rows instead of hundreds of thousands.
create table officer_month (
    officer_id    bigint      not null,
    visited_month int         not null comment '202603',
    division      varchar(12) character set ascii collate ascii_bin not null,
    days          int         not null comment 'one bit for each day',
    visits        int         not null,
    primary key (visited_month, officer_id, division)
) default charset = utf8mb4 collate = utf8mb4_bin;

create index officer_visit_month on officer_visit (officer_id, visited_month, division, day_bit);

insert into officer_month (officer_id, visited_month, division, days, visits)
select f.officer_id, f.visited_month, f.division, bit_or(f.day_bit), count(*)
from officer_visit f
group by f.officer_id, f.visited_month, f.division;
