-- Webhooks: who gets which events of the feed posted, what was tried, and who does the work.

-- What the token of an owner said when it was last seen: a subscription never sees more than that.
CREATE TABLE webhook_owner (
    subject      VARCHAR(64)   NOT NULL,
    name         VARCHAR(255)  NOT NULL,
    roles        VARCHAR(2000) NOT NULL,
    division     VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    industries   VARCHAR(1000) NOT NULL COMMENT 'separated by commas; empty for all',
    unit_id      BINARY(16)    NULL,
    grids        VARCHAR(2000) NOT NULL COMMENT 'separated by commas; empty for all',
    issued_at    DATETIME(6)   NOT NULL COMMENT 'of the newest token seen, on the realm''s clock',
    confirmed_at DATETIME(6)   NOT NULL,
    PRIMARY KEY (subject)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE webhook_subscription (
    id              BINARY(16)    NOT NULL,
    version         BIGINT        NOT NULL,
    owner_subject   VARCHAR(64)   NOT NULL,
    division        VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the owner, when it was made',
    url             VARCHAR(2000) NOT NULL,
    types           VARCHAR(4000) NOT NULL COMMENT 'patterns, separated by commas; empty for all',
    division_filter VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    description     VARCHAR(500)  NOT NULL,
    status          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    paused_for      VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at      DATETIME(6)   NOT NULL,
    updated_at      DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    KEY webhook_subscription_owner (owner_subject, created_at, id),
    CONSTRAINT webhook_subscription_owner FOREIGN KEY (owner_subject) REFERENCES webhook_owner (subject)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Sealed (Tink). All that have not expired sign, so that a receiver can change over in its own time.
CREATE TABLE webhook_secret (
    id              BINARY(16)     NOT NULL,
    subscription_id BINARY(16)     NOT NULL,
    sealed          VARBINARY(500) NOT NULL,
    created_at      DATETIME(6)    NOT NULL,
    expires_at      DATETIME(6)    NULL,
    PRIMARY KEY (id),
    KEY webhook_secret_subscription (subscription_id, id),
    CONSTRAINT webhook_secret_subscription FOREIGN KEY (subscription_id) REFERENCES webhook_subscription (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How far a subscription is; apart from it, so that its ETag does not move with every event.
CREATE TABLE webhook_progress (
    subscription_id BINARY(16)  NOT NULL,
    bucket          INT         NOT NULL COMMENT 'hash of subscription_id modulo 64',
    position        BIGINT      NOT NULL COMMENT 'of the feed: everything up to it has its deliveries',
    last_ordinal    BIGINT      NOT NULL,
    failures        INT         NOT NULL COMMENT 'attempts in a row',
    failing_since   DATETIME(6) NULL,
    quiet_until     DATETIME(6) NULL,
    delivered_at    DATETIME(6) NULL COMMENT 'last',
    PRIMARY KEY (subscription_id),
    KEY webhook_progress_bucket (bucket),
    CONSTRAINT webhook_progress_subscription FOREIGN KEY (subscription_id) REFERENCES webhook_subscription (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE webhook_delivery (
    id              BINARY(16)   NOT NULL,
    subscription_id BINARY(16)   NOT NULL,
    ordinal         BIGINT       NOT NULL COMMENT 'their order within the subscription',
    kind            VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position        BIGINT       NULL COMMENT 'of the feed; none for a test',
    event_id        BINARY(16)   NOT NULL,
    type            VARCHAR(160) NOT NULL,
    aggregate_id    BINARY(16)   NOT NULL,
    sequence        BIGINT       NOT NULL,
    status          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts        INT          NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    first_tried_at  DATETIME(6)  NULL,
    next_at         DATETIME(6)  NOT NULL,
    settled_at      DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY webhook_delivery_ordinal (subscription_id, ordinal),
    KEY webhook_delivery_due (subscription_id, status, ordinal),
    KEY webhook_delivery_aggregate (subscription_id, aggregate_id, status, ordinal),
    KEY webhook_delivery_settled (settled_at),
    CONSTRAINT webhook_delivery_subscription FOREIGN KEY (subscription_id) REFERENCES webhook_subscription (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE webhook_attempt (
    delivery_id BINARY(16)    NOT NULL,
    number      INT           NOT NULL,
    tried_at    DATETIME(6)   NOT NULL,
    millis      BIGINT        NOT NULL,
    address     VARCHAR(64)   NULL COMMENT 'that was connected to',
    answer      INT           NULL COMMENT 'HTTP status',
    failure     VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    excerpt     VARCHAR(1000) NULL COMMENT 'of the response',
    PRIMARY KEY (delivery_id, number),
    CONSTRAINT webhook_attempt_delivery FOREIGN KEY (delivery_id) REFERENCES webhook_delivery (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE webhook_replay (
    id              BINARY(16)  NOT NULL,
    version         BIGINT      NOT NULL,
    subscription_id BINARY(16)  NOT NULL,
    position        BIGINT      NOT NULL COMMENT 'everything up to it has its deliveries',
    until_position  BIGINT      NOT NULL,
    status          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    deliveries      INT         NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    finished_at     DATETIME(6) NULL,
    PRIMARY KEY (id),
    KEY webhook_replay_open (subscription_id, status, id),
    CONSTRAINT webhook_replay_subscription FOREIGN KEY (subscription_id) REFERENCES webhook_subscription (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Which instance works for which subscriptions; as for the outbox.
CREATE TABLE webhook_bucket (
    bucket       SMALLINT     NOT NULL,
    owner        VARCHAR(120) NULL,
    epoch        BIGINT       NOT NULL DEFAULT 0,
    leased_until DATETIME(6)  NULL,
    PRIMARY KEY (bucket)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO webhook_bucket (bucket) SELECT bucket FROM outbox_bucket;

CREATE TABLE webhook_member (
    instance VARCHAR(120) NOT NULL,
    seen_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (instance)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
