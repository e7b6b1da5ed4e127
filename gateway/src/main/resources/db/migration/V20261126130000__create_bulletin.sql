-- What the public pages show, for the Atom feed: each as its last event left it.
CREATE TABLE bulletin (
    id            BINARY(16)   NOT NULL,
    kind          VARCHAR(20)  NOT NULL,
    name          VARCHAR(40)  NOT NULL COMMENT 'of its public page: id or quarter',
    serial_number VARCHAR(60)  NOT NULL,
    title         VARCHAR(200) NULL COMMENT 'public',
    summary       MEDIUMTEXT   NULL COMMENT 'public',
    status        VARCHAR(40)  NOT NULL,
    shown         BOOLEAN      NOT NULL COMMENT 'false: the public pages show it no longer',
    published_at  DATETIME(6)  NOT NULL,
    updated_at    DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY bulletin_updated (shown, updated_at, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
