-- Place, milestones, links and notices of hazards; acknowledgement and extensions of orders.
alter table hazard
    add column risk_point_id          binary(16)  null,
    add column longitude              double      null comment 'WGS84, degrees',
    add column latitude               double      null comment 'WGS84, degrees',
    add column status_since           datetime(6) null comment 'when it came into its status',
    add column active_listings        int         not null default 0 comment 'listed supervision under way; must be 0 to close',
    add column review_due_on          date        null comment 'last day for the review that was asked for, Asia/Shanghai',
    add column verified_at            datetime(6) null,
    add column rectified_at           datetime(6) null comment 'when a review found it rectified',
    add column closed_at              datetime(6) null,
    add column order_overdue_noticed  date        null comment 'the deadline whose passing was told',
    add column review_overdue_noticed date        null comment 'the review day whose passing was told',
    add column fingerprint            binary(16)  null comment 'unit, part and item: finds recurrences',
    add column recurrence_of          binary(16)  null,
    add column reopened_from          binary(16)  null,
    add key ix_hazard_review_due (status, review_due_on, id),
    add key ix_hazard_fingerprint (fingerprint, found_at),
    add key ix_hazard_reopened (reopened_from),
    add key ix_hazard_risk_point (risk_point_id);

update hazard set status_since = updated_at;
update hazard h set verified_at =
    (select min(d.decided_at) from hazard_decision d where d.hazard_id = h.id and d.transition = 'VERIFY');
update hazard h set rectified_at =
    (select max(r.reviewed_at) from hazard_review r where r.hazard_id = h.id and r.result = 'PASSED');
update hazard h set closed_at =
    (select max(d.decided_at) from hazard_decision d where d.hazard_id = h.id and d.transition = 'CLOSE');
alter table hazard modify column status_since datetime(6) not null comment 'when it came into its status';

-- An order is a document of its own, so it has an id. Orders from before get one made from their number.
alter table rectification_order
    add column id                   binary(16)   null,
    add column acknowledged_by      varchar(64)  collate utf8mb4_bin null,
    add column acknowledged_by_name varchar(255) null,
    add column acknowledged_at      datetime(6)  null;
update rectification_order set id = left(unhex(sha2(order_no, 256)), 16);
alter table rectification_order
    modify column id binary(16) not null,
    add unique key uk_rectification_order_id (id),
    add key ix_rectification_order_issued (ordered_at, id);

create table deadline_extension (
    hazard_id          binary(16)    not null,
    position           int           not null,
    reason             varchar(1000) not null,
    requested_deadline date          not null comment 'Asia/Shanghai',
    requested_by       varchar(64)   collate utf8mb4_bin not null,
    requested_by_name  varchar(255)  not null,
    requested_at       datetime(6)   not null,
    result             varchar(16)   character set ascii collate ascii_bin null,
    note               varchar(1000) null,
    decided_by         varchar(64)   collate utf8mb4_bin null,
    decided_by_name    varchar(255)  null,
    decided_at         datetime(6)   null,
    primary key (hazard_id, position),
    constraint fk_deadline_extension foreign key (hazard_id) references hazard (id)
) default charset = utf8mb4 collate = utf8mb4_general_ci;
