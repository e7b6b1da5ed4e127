-- The transactional outbox. Written by the business transaction, emptied by the relay after Kafka
-- has acknowledged. In normal operation outbox_event is (almost) empty.
--
-- What operators may do by SQL, with any client:
--   * publish a quarantined aggregate again, after its cause is gone:
--       UPDATE outbox_quarantine SET release_requested = TRUE
--        WHERE aggregate_id = UNHEX(REPLACE('01990000-0000-7000-8000-00000000ea01', '-', ''));
--     The relay takes the row away and publishes what has waited, in order; it quarantines anew
--     whatever still fails. Deleting the row has the same effect.
--   * nothing else: outbox_event, outbox_bucket and outbox_member belong to the relay.

CREATE TABLE outbox_event (
    id           BINARY(16)   NOT NULL COMMENT 'CloudEvents id, UUIDv7',
    topic        VARCHAR(120) NOT NULL,
    type         VARCHAR(160) NOT NULL COMMENT 'without the prefix org.tocsin.',
    aggregate_id BINARY(16)   NOT NULL,
    sequence     BIGINT       NOT NULL,
    bucket       SMALLINT     NOT NULL COMMENT 'hash of aggregate_id modulo 64',
    division     VARCHAR(12)  NULL,
    industry     VARCHAR(10)  NULL,
    unit_id      BINARY(16)   NULL,
    grid         VARCHAR(64)  NULL,
    traceparent  CHAR(55)     NULL,
    occurred_at  DATETIME(6)  NOT NULL,
    payload      LONGTEXT     NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_outbox_event_sequence (aggregate_id, sequence)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who publishes which aggregates. Leases run on the clock of the database, so that the clocks of
-- the instances do not matter; epoch counts the changes of hands.
CREATE TABLE outbox_bucket (
    bucket       SMALLINT     NOT NULL,
    owner        VARCHAR(120) NULL,
    epoch        BIGINT       NOT NULL DEFAULT 0,
    leased_until DATETIME(6)  NULL,
    PRIMARY KEY (bucket)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO outbox_bucket (bucket) VALUES
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15),
    (16), (17), (18), (19), (20), (21), (22), (23), (24), (25), (26), (27), (28), (29), (30), (31),
    (32), (33), (34), (35), (36), (37), (38), (39), (40), (41), (42), (43), (44), (45), (46), (47),
    (48), (49), (50), (51), (52), (53), (54), (55), (56), (57), (58), (59), (60), (61), (62), (63);

-- The instances that are alive: the buckets are shared evenly among them.
CREATE TABLE outbox_member (
    instance VARCHAR(120) NOT NULL,
    seen_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (instance)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Aggregates whose next event Kafka will never accept as it is (too large, not serialisable).
-- Their later events wait behind it; all other aggregates go on.
CREATE TABLE outbox_quarantine (
    aggregate_id      BINARY(16)   NOT NULL,
    event_id          BINARY(16)   NOT NULL,
    topic             VARCHAR(120) NOT NULL,
    type              VARCHAR(160) NOT NULL,
    sequence          BIGINT       NOT NULL,
    reason            TEXT         NOT NULL,
    quarantined_at    DATETIME(6)  NOT NULL,
    release_requested BOOLEAN      NOT NULL DEFAULT FALSE,
    PRIMARY KEY (aggregate_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
