CREATE TABLE test_counter (
    aggregate BINARY(16) NOT NULL PRIMARY KEY,
    n         BIGINT     NOT NULL
);

CREATE TABLE test_effect (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    consumer  VARCHAR(100) NOT NULL,
    aggregate BINARY(16)   NOT NULL,
    sequence  BIGINT       NOT NULL
);
