package org.tocsin.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.sql.StatementBatches.Write;
import org.tocsin.platform.testing.RealServers;

/** Collected writes are written together, or not at all. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StatementBatchesTest {

    private static final String INSERT = "insert into serial_counter (series, taken) values (?, ?)";

    private final StatementBatches batches;
    private final DataSource database;
    private final String series = "batch-" + UUID.randomUUID();

    StatementBatchesTest(StatementBatches batches, DataSource database) {
        this.batches = batches;
        this.database = database;
    }

    private void write(int number) {
        batches.write(new Write(INSERT, IllegalArgumentException::new, series + number, number));
    }

    @Test
    void writesAtOnceInAnOrdinaryTransaction() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            write(1);
                            assertThat(written()).isEqualTo(1);
                        });
    }

    @Test
    void writesWithTheNextFlushWhereItCollects() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            batches.open();
                            write(1);
                            write(2);
                            assertThat(written()).isZero();
                            batches.flush();
                            assertThat(written()).isEqualTo(2);
                        });
        assertThat(QuarkusTransaction.requiringNew().call(this::written)).isEqualTo(2);
    }

    @Test
    void sendsTogetherWhatBelongsTogetherAndTheNextAtOnceAgain() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            batches.together(
                                    () -> {
                                        write(1);
                                        write(2);
                                        assertThat(written()).isZero();
                                    });
                            assertThat(written()).isEqualTo(2);
                            write(3);
                            assertThat(written()).isEqualTo(3);
                        });
    }

    @Test
    void whatBelongsTogetherWaitsForTheCollectionAroundIt() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            batches.open();
                            batches.together(() -> write(1));
                            assertThat(written()).isZero();
                            batches.flush();
                            assertThat(written()).isEqualTo(1);
                        });
    }

    @Test
    void committingWithWritesLeftOverKeepsNothing() {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    batches.open();
                                                    write(1);
                                                    batches.flush();
                                                    write(2);
                                                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(QuarkusTransaction.requiringNew().call(this::written)).isZero();
    }

    @Test
    void tellsAFailureAsItsWriterWantsIt() {
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    batches.open();
                                                    write(1);
                                                    write(1);
                                                    batches.flush();
                                                }))
                .hasRootCauseInstanceOf(SQLException.class)
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long written() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select count(*) from serial_counter where series like ?")) {
            select.setString(1, series + "%");
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
