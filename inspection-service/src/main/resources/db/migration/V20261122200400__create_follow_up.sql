-- Causes of follow-ups at units that the directory has not told of yet; can be built again from zero.
create table follow_up_waiting (
    id          binary(16)  not null primary key comment 'made from cause, subject, round and unit',
    cause_type  varchar(30) character set ascii collate ascii_bin not null,
    subject_id  binary(16)  not null,
    subject_no  varchar(40) character set ascii collate ascii_bin not null,
    round       bigint      not null,
    unit_id     binary(16)  not null,
    happened_at datetime(6) not null,
    key follow_up_waiting_unit (unit_id),
    key follow_up_waiting_subject (subject_id)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- At which unit accident-service last said that an accident was; can be built again from zero.
create table accident_unit (
    accident_id binary(16) not null primary key,
    unit_id     binary(16) null
) default charset = utf8mb4 collate = utf8mb4_bin;
