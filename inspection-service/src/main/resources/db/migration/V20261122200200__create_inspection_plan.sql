create table inspection_plan (
    id               binary(16)    not null primary key,
    version          bigint        not null,
    event_sequence   bigint        not null,
    plan_no          varchar(40)   not null comment 'searched for with any text, hence not ascii',
    status           varchar(20)   character set ascii collate ascii_bin not null,
    plan_year        int           not null,
    division         varchar(12)   character set ascii collate ascii_bin not null,
    industry         varchar(10)   character set ascii collate ascii_bin null,
    title            varchar(200)  not null,
    draws            int           not null,
    approved_by      varchar(255)  null,
    approved_at      datetime(6)   null,
    activated_at     datetime(6)   null,
    ended_at         datetime(6)   null,
    end_reason       varchar(1000) null,
    created_by       varchar(255)  not null,
    created_at       datetime(6)   not null,
    updated_at       datetime(6)   not null,
    unique key inspection_plan_no (plan_no),
    key inspection_plan_created (created_at, id),
    key inspection_plan_updated (updated_at, id),
    key inspection_plan_division (division, plan_year)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table inspection_plan_item (
    plan_id         binary(16)    not null,
    ordinal         int           not null,
    method          varchar(20)   character set ascii collate ascii_bin not null,
    unit_kind       varchar(40)   character set ascii collate ascii_bin not null,
    division        varchar(12)   character set ascii collate ascii_bin null,
    industry        varchar(10)   character set ascii collate ascii_bin null,
    score_class     varchar(1)    character set ascii collate ascii_bin null,
    visits_per_year int           null,
    sample_size     int           null,
    kind            varchar(20)   character set ascii collate ascii_bin not null,
    title           varchar(200)  not null,
    scope_text      varchar(4000) null,
    primary key (plan_id, ordinal)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

-- A draw is never changed: whoever doubts it can compute it again from what stands here.
create table plan_draw (
    id              binary(16)   not null primary key,
    plan_id         binary(16)   not null,
    plan_item       int          not null,
    number          int          not null,
    method          varchar(20)  character set ascii collate ascii_bin not null,
    algorithm       varchar(60)  character set ascii collate ascii_bin not null,
    seed            varchar(200) null,
    seed_source     varchar(20)  character set ascii collate ascii_bin null,
    sample_size     int          null,
    candidate_count int          not null,
    task_count      int          not null,
    digest          char(64)     character set ascii collate ascii_bin not null,
    drawn_by        varchar(255) not null,
    drawn_at        datetime(6)  not null,
    unique key plan_draw_number (plan_id, number),
    key plan_draw_at (plan_id, drawn_at, id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;

create table plan_draw_candidate (
    draw_id     binary(16)   not null,
    ordinal     int          not null,
    unit_id     binary(16)   not null,
    unit_name   varchar(200) not null,
    score_class varchar(1)   character set ascii collate ascii_bin not null,
    weight      int          null,
    draw_key    varchar(40)  character set ascii collate ascii_bin null,
    drawn       boolean      not null,
    tasks       int          not null,
    primary key (draw_id, ordinal)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
