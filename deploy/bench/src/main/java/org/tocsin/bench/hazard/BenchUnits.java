package org.tocsin.bench.hazard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.tocsin.bench.stack.ServiceStack;

/** Enterprises for the benchmarks, copied from the demo's enterprise A. */
final class BenchUnits {

    static final int COUNT = 100;

    private BenchUnits() {}

    static String of(int row) {
        return "01990000-0000-7000-8000-0000be%06x".formatted(row % COUNT);
    }

    /** Puts them into the service's copy of the directory, as their events would. */
    static void register(ServiceStack stack) throws SQLException {
        try (Connection connection = stack.connect();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into directory_unit (id, kind, name, division, industry, grid, active)"
                                        + " select unhex(replace(?,'-','')), kind, name, division, industry, grid, active"
                                        + " from directory_unit where id = unhex(replace(?,'-',''))")) {
            for (int i = 0; i < COUNT; i++) {
                insert.setString(1, of(i));
                insert.setString(2, ServiceStack.UNIT);
                insert.executeUpdate();
            }
        }
    }
}
