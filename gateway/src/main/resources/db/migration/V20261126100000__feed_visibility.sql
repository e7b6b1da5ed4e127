-- Who is told that a record left what they see, or came into it.

-- Whom the division of an entry lay under when it was appended, as /330000/330800/330801/.
ALTER TABLE feed_entry ADD COLUMN ancestors VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

-- The entries by which a record changed its place, with the place that it had before.
CREATE TABLE feed_move (
    position  BIGINT       NOT NULL COMMENT 'of the entry',
    kind      VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of record: the first part of its events'' types',
    division  VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ancestors VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    industry  VARCHAR(10)  NULL,
    unit_id   BINARY(16)   NULL,
    grid      VARCHAR(64)  NULL,
    PRIMARY KEY (position)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The place that each record was last told of. Only ever changed under the lock of feed_mark's HEAD.
CREATE TABLE feed_subject (
    topic        VARCHAR(120) NOT NULL,
    aggregate_id BINARY(16)   NOT NULL,
    kind         VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    division     VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ancestors    VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    industry     VARCHAR(10)  NULL,
    unit_id      BINARY(16)   NULL,
    grid         VARCHAR(64)  NULL,
    PRIMARY KEY (topic, aggregate_id),
    KEY feed_subject_place (division, ancestors)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

UPDATE feed_entry e
    JOIN (SELECT descendant, CONCAT('/', GROUP_CONCAT(ancestor ORDER BY ancestor SEPARATOR '/'), '/') AS ancestors
            FROM division_closure GROUP BY descendant) d ON d.descendant = e.division
   SET e.ancestors = d.ancestors;

INSERT INTO feed_subject (topic, aggregate_id, kind, division, ancestors, industry, unit_id, grid)
SELECT e.topic, e.aggregate_id, SUBSTRING_INDEX(e.type, '.', 1), e.division, e.ancestors, e.industry, e.unit_id, e.grid
  FROM feed_entry e
  JOIN (SELECT topic, aggregate_id, MAX(position) AS position FROM feed_entry GROUP BY topic, aggregate_id) newest
    ON newest.position = e.position;
