package org.tocsin.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.platform.trace.TraceContext;

/** The audit trail in the service's own schema. */
@ApplicationScoped
class JdbcAuditTrail implements AuditTrail {

    private static final String INSERT =
            "insert into audit_entry (id, recorded_at, subject, name, roles, division, unit_id, action, what,"
                    + " record_id, before_digest, after_digest, trace_id) values (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String BY_THE_SYSTEM = "system";

    private final DataSource database;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    JdbcAuditTrail(DataSource database, Caller caller, ObjectMapper json, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            String action, String what, UUID id, @Nullable Object before, @Nullable Object after) {
        Who who = who();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setBytes(1, Columns.bytes(Ids.next()));
            insert.setObject(2, Columns.utc(Moments.now(clock)));
            insert.setString(3, who.subject());
            insert.setString(4, who.name());
            insert.setString(5, who.roles());
            insert.setString(6, who.division());
            insert.setBytes(7, Columns.bytes(who.unitId()));
            insert.setString(8, action);
            insert.setString(9, what);
            insert.setBytes(10, Columns.bytes(id));
            insert.setString(11, digest(before));
            insert.setString(12, digest(after));
            insert.setString(13, TraceContext.traceId());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit entry could not be written", e);
        }
    }

    @Override
    public @Nullable String digest(@Nullable Object shown) {
        if (shown == null) {
            return null;
        }
        if (shown instanceof String known && known.length() == 64) {
            return known;
        }
        try {
            byte[] canonical = canonical(json.valueToTree(shown));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The library takes objects and arrays only, so a bare value is digested as an array of one.
     */
    private byte[] canonical(JsonNode shown) throws IOException {
        JsonNode container = shown.isContainerNode() ? shown : json.createArrayNode().add(shown);
        return new JsonCanonicalizer(json.writeValueAsBytes(container)).getEncodedUTF8();
    }

    private record Who(
            String subject,
            String name,
            String roles,
            @Nullable String division,
            @Nullable UUID unitId) {}

    /** Effects of events have no caller: they are recorded as the system's own. */
    private Who who() {
        if (!Arc.container().requestContext().isActive() || caller.isAnonymous()) {
            return new Who(BY_THE_SYSTEM, BY_THE_SYSTEM, "", null, null);
        }
        String roles = caller.roles().stream().sorted().collect(Collectors.joining(","));
        return new Who(
                caller.subject(),
                caller.name(),
                roles.substring(0, Math.min(500, roles.length())),
                caller.scope().division(),
                caller.scope().unitId());
    }
}
