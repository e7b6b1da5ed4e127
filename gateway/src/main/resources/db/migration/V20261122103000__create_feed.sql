-- The feed's log: every event of the suite, in the one order in which readers get it.
CREATE TABLE feed_entry (
    position     BIGINT       NOT NULL COMMENT 'without gaps, in the order of commits',
    appended_at  DATETIME(6)  NOT NULL,
    event_id     BINARY(16)   NOT NULL,
    topic        VARCHAR(120) NOT NULL,
    type         VARCHAR(160) NOT NULL,
    aggregate_id BINARY(16)   NOT NULL,
    sequence     BIGINT       NOT NULL,
    occurred_at  DATETIME(6)  NOT NULL,
    traceparent  VARCHAR(120) NULL,
    payload      LONGTEXT     NOT NULL,
    division     VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    industry     VARCHAR(10)  NULL,
    unit_id      BINARY(16)   NULL,
    grid         VARCHAR(64)  NULL,
    PRIMARY KEY (position),
    UNIQUE KEY feed_entry_once (event_id),
    KEY feed_entry_appended (appended_at),
    KEY feed_entry_unit (unit_id, position)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- HEAD: the last position given out; its row is locked until the appending transaction ends, so that positions become
-- visible in their own order. FLOOR: the last position that is no longer kept.
CREATE TABLE feed_mark (
    name        VARCHAR(10) NOT NULL,
    position    BIGINT      NOT NULL,
    appended_at DATETIME(6) NULL COMMENT 'of the entry that was there',
    PRIMARY KEY (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO feed_mark (name, position) VALUES ('HEAD', 0), ('FLOOR', 0);
