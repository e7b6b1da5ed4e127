package org.tocsin.platform.outbox;

import java.io.IOException;
import java.nio.file.Path;

/** A relay in a process of its own, which can be killed. */
final class RelayProcess {

    private RelayProcess() {}

    static Process start(RelayFixture fixture, String bootstrap) throws IOException {
        var database = (com.mysql.cj.jdbc.MysqlDataSource) fixture.database;
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        database.getUrl(),
                        database.getUser(),
                        bootstrap)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        var database = RelayFixture.dataSource(arguments[0], arguments[1]);
        try (AutoCloseable _ = new RelayFixture(database, arguments[2]).relay()) {
            Thread.currentThread().join();
        }
    }
}
