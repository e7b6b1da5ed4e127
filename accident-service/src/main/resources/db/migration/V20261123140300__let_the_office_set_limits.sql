-- Limits that the committee's office sets for a division have no unit and no agreement.
alter table control_indicator
    modify unit_id      binary(16)  null,
    modify agreement_id binary(16)  null,
    modify agreement_no varchar(60) character set utf8mb4 collate utf8mb4_bin null,
    add document_no varchar(100) character set utf8mb4 collate utf8mb4_bin null comment 'of the office''s document',
    add yielded boolean not null default false comment 'an agreement in force takes its place for now',
    add key control_indicator_division (division, year, measure);

alter table control_limit
    modify agreement_id binary(16)  null,
    modify agreement_no varchar(60) character set utf8mb4 collate utf8mb4_bin null,
    add document_no varchar(100) character set utf8mb4 collate utf8mb4_bin null;

-- When an indicator warned, and since when it was so: answers as of then are judged by it.
create table indicator_threshold (
    known_at        datetime(6)  not null primary key,
    warning_percent decimal(7,3) not null
) default charset = utf8mb4;
