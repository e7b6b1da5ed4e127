package org.tocsin.inspection.visit.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.inspection.visit.domain.RecordVisit;
import org.tocsin.platform.problem.BodyFault;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.problem.Violations;

/**
 * Takes what a phone has gathered while it had no network. Each visit stands for itself, in a
 * transaction of its own: one that cannot be taken keeps no other waiting, and the whole may be
 * sent again until every one is on record.
 */
@ApplicationScoped
public class VisitUploads {

    private static final Logger LOG = Logger.getLogger(VisitUploads.class);

    private final VisitIntake intake;
    private final ObjectMapper json;
    private final Validator validator;

    VisitUploads(VisitIntake intake, ObjectMapper json, Validator validator) {
        this.intake = intake;
        this.json = json;
        this.validator = validator;
    }

    /** What has become of one visit. */
    public sealed interface Result {

        /** As far as it could be read. */
        @Nullable
        UUID id();

        record Taken(UUID id, VisitIntake.Outcome outcome) implements Result {}

        /**
         * @param problem of what kind: a refusal that may pass is worth another try
         */
        record Refused(@Nullable UUID id, ProblemType problem, List<Violation> errors)
                implements Result {}
    }

    /** In the order of the visits. */
    public List<Result> take(List<JsonNode> visits) {
        return visits.stream().map(this::take).toList();
    }

    private Result take(JsonNode written) {
        UUID id = id(written);
        if (id == null) {
            return new Result.Refused(null, ProblemType.INVALID_REQUEST, List.of(noId()));
        }
        try {
            RecordVisit visit = json.treeToValue(written, RecordVisit.class);
            List<Violation> wrong = Violations.of(validator.validate(visit));
            return wrong.isEmpty()
                    ? new Result.Taken(
                            id, QuarkusTransaction.requiringNew().call(() -> intake.take(visit)))
                    : new Result.Refused(id, ProblemType.INVALID_REQUEST, wrong);
        } catch (JsonProcessingException fault) {
            return new Result.Refused(
                    id, ProblemType.MALFORMED_REQUEST, List.of(BodyFault.of(fault)));
        } catch (Refusal refusal) {
            return refused(id, refusal);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Visit %s of an upload could not be taken", id);
            return new Result.Refused(id, ProblemType.INTERNAL_ERROR, List.of(failed()));
        }
    }

    private static Result refused(UUID id, Refusal refusal) {
        List<Violation> errors =
                refusal.violations().isEmpty()
                        ? List.of(new Violation(null, refusal.type().slug(), refusal.detail()))
                        : refusal.violations();
        return new Result.Refused(id, refusal.type(), errors);
    }

    private static @Nullable UUID id(JsonNode written) {
        try {
            return UUID.fromString(written.path("id").asText());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static Violation noId() {
        return Violation.of(
                "/id",
                "id-missing",
                "批量上传的检查须有客户端生成的标识（UUID），以便重复上传",
                "A visit of an upload needs an id made by the client, a UUID, so that it can be sent again");
    }

    private static Violation failed() {
        return new Violation(
                null, ProblemType.INTERNAL_ERROR.slug(), ProblemType.INTERNAL_ERROR.title());
    }
}
