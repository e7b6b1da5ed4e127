create table audit_entry (
    id            binary(16)   not null primary key,
    recorded_at   datetime(6)  not null,
    subject       varchar(64)  not null,
    name          varchar(255) not null,
    roles         varchar(500) not null,
    division      varchar(12)  null,
    unit_id       binary(16)   null,
    action        varchar(64)  not null,
    what          varchar(64)  not null,
    record_id     binary(16)   not null,
    before_digest char(64)     null,
    after_digest  char(64)     null,
    trace_id      char(32)     not null,
    key audit_entry_record (record_id, recorded_at),
    key audit_entry_subject (subject, recorded_at)
);
