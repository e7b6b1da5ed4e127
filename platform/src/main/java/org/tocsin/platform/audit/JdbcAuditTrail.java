package org.tocsin.platform.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.sql.StatementBatches;
import org.tocsin.platform.sql.StatementBatches.Write;
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

    private final StatementBatches statements;
    private final Caller caller;
    private final CanonicalWriter canonical;
    private final Clock clock;

    JdbcAuditTrail(StatementBatches statements, Caller caller, ObjectMapper json, Clock clock) {
        this.statements = statements;
        this.caller = caller;
        this.canonical = new CanonicalWriter(json);
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            String action, String what, UUID id, @Nullable Object before, @Nullable Object after) {
        Who who = who();
        statements.write(
                new Write(
                        INSERT,
                        failure ->
                                new IllegalStateException(
                                        "The audit entry could not be written", failure),
                        Columns.bytes(Ids.next()),
                        Columns.utc(Moments.now(clock)),
                        who.subject(),
                        who.name(),
                        who.roles(),
                        who.division(),
                        Columns.bytes(who.unitId()),
                        action,
                        what,
                        Columns.bytes(id),
                        digest(before),
                        digest(after),
                        TraceContext.traceId()));
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
            byte[] form = canonical.of(shown);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
