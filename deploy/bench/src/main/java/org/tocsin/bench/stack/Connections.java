package org.tocsin.bench.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A fixed set of connections, as the service's pool has. */
public final class Connections implements AutoCloseable {

    public static final int SIZE = 16;

    /** Work on one connection. */
    public interface Work {
        void on(Connection connection) throws SQLException;
    }

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(SIZE);

    public Connections(ServiceStack stack) throws SQLException {
        for (int i = 0; i < SIZE; i++) {
            Connection connection = stack.connect();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            idle.add(connection);
        }
    }

    public void run(Work work) throws SQLException, InterruptedException {
        Connection connection = idle.take();
        try {
            work.on(connection);
            connection.commit();
        } finally {
            idle.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : idle) {
            connection.close();
        }
    }
}
