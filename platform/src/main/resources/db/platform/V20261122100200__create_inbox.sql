-- The inbox: what each consumer has applied, and what it has to leave waiting.
--
-- What operators may do by SQL, with any client:
--   * try an aggregate again whose event could not be applied, after the cause is gone:
--       UPDATE inbox_halted SET release_requested = TRUE
--        WHERE consumer = 'hazard.findings'
--          AND aggregate_id = UNHEX(REPLACE('01990000-0000-7000-8000-00000000ea01', '-', ''));
--     The consumer applies what has waited, in order; it halts the aggregate anew if it still fails.
--   * build a read model from zero again:
--       UPDATE inbox_consumer SET rebuild_requested = TRUE WHERE consumer = 'hazard.findings';

CREATE TABLE inbox_consumer (
    consumer          VARCHAR(100) NOT NULL,
    generation        BIGINT       NOT NULL DEFAULT 0 COMMENT 'counts the rebuilds; part of the Kafka group once above 0',
    rebuild_requested BOOLEAN      NOT NULL DEFAULT FALSE,
    PRIMARY KEY (consumer)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The last sequence whose effect is in this database, written in the transaction of the effect.
CREATE TABLE inbox_mark (
    consumer      VARCHAR(100) NOT NULL,
    aggregate_id  BINARY(16)   NOT NULL,
    last_sequence BIGINT       NOT NULL,
    PRIMARY KEY (consumer, aggregate_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Events that wait: for a gap before them to close, or for their aggregate to be released.
CREATE TABLE inbox_parked (
    consumer     VARCHAR(100) NOT NULL,
    aggregate_id BINARY(16)   NOT NULL,
    sequence     BIGINT       NOT NULL,
    event_id     BINARY(16)   NOT NULL,
    topic        VARCHAR(120) NOT NULL,
    type         VARCHAR(160) NOT NULL,
    division     VARCHAR(12)  NULL,
    industry     VARCHAR(10)  NULL,
    unit_id      BINARY(16)   NULL,
    grid         VARCHAR(64)  NULL,
    traceparent  VARCHAR(120) NULL,
    occurred_at  DATETIME(6)  NOT NULL,
    payload      LONGTEXT     NOT NULL,
    parked_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (consumer, aggregate_id, sequence)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Aggregates that a consumer could not go on with: the event of this sequence failed for good.
CREATE TABLE inbox_halted (
    consumer          VARCHAR(100) NOT NULL,
    aggregate_id      BINARY(16)   NOT NULL,
    sequence          BIGINT       NOT NULL,
    reason            TEXT         NOT NULL,
    halted_at         DATETIME(6)  NOT NULL,
    release_requested BOOLEAN      NOT NULL DEFAULT FALSE,
    PRIMARY KEY (consumer, aggregate_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
