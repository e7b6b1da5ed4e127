-- Hazards and accidents on the map: each as its last event left it.
CREATE TABLE map_feature (
    id            BINARY(16)  NOT NULL,
    kind          VARCHAR(10) NOT NULL,
    serial_number VARCHAR(60) NOT NULL,
    status        VARCHAR(40) NOT NULL,
    grade         VARCHAR(40) NULL COMMENT 'of a hazard, or severity of an accident',
    longitude     DOUBLE      NULL COMMENT 'degrees east, WGS-84',
    latitude      DOUBLE      NULL COMMENT 'degrees north, WGS-84',
    division      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    industry      VARCHAR(10) NULL,
    unit_id       BINARY(16)  NULL,
    grid          VARCHAR(64) NULL,
    changed_at    DATETIME(6) NOT NULL,
    sequence      BIGINT      NOT NULL COMMENT 'of the last event applied',
    PRIMARY KEY (id),
    KEY map_feature_division (division, id),
    KEY map_feature_unit (unit_id, id),
    KEY map_feature_place (longitude, latitude)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Up to which position of the feed the map is known to be complete; one row.
CREATE TABLE map_progress (
    position BIGINT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
INSERT INTO map_progress (position) VALUES (0);
