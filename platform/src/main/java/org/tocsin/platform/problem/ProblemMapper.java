package org.tocsin.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tocsin.platform.trace.TraceContext;

/** The one mapper from whatever was thrown to a problem document. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final Text FORBIDDEN =
            Text.of("令牌中没有此操作所需的角色", "The token lacks the role that this needs");
    private static final Text UNAUTHENTICATED =
            Text.of("缺少访问令牌，或令牌无效、已过期", "The access token is missing, invalid or expired");

    private final ProblemAnswer answer;

    ProblemMapper(ProblemAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    Response map(Refusal refusal, HttpServerRequest request) {
        return answer.of(request, refusal.type(), refusal.detail(), refusal.violations());
    }

    @ServerExceptionMapper
    Response map(ConstraintViolationException invalid, HttpServerRequest request) {
        return refuse(new Refusal.Invalid(Violations.of(invalid)), request);
    }

    @ServerExceptionMapper
    Response map(MismatchedInputException fault, HttpServerRequest request) {
        return malformedBody(fault, request);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(HttpServerRequest request) {
        return answer.of(request, ProblemType.UNAUTHENTICATED, UNAUTHENTICATED, List.of());
    }

    @ServerExceptionMapper
    Response map(ForbiddenException forbidden, HttpServerRequest request) {
        return answer.of(request, ProblemType.FORBIDDEN, FORBIDDEN, List.of());
    }

    @ServerExceptionMapper
    Response map(WebApplicationException thrown, HttpServerRequest request) {
        if (thrown.getCause() instanceof JacksonException fault) {
            return malformedBody(fault, request);
        }
        if (thrown.getCause() instanceof Refusal refusal) {
            return refuse(refusal, request);
        }
        ProblemType type = HttpFaults.typeOf(thrown.getResponse().getStatus());
        Response problem = answer.of(request, type, HttpFaults.detailOf(type), List.of());
        if (thrown instanceof NotAllowedException) {
            return Response.fromResponse(problem)
                    .header(HttpHeaders.ALLOW, AllowedMethods.ofPresentRequest())
                    .build();
        }
        return problem;
    }

    /** Commit-time failures come wrapped in several layers, hence the look at the causes. */
    @ServerExceptionMapper
    Response map(Throwable thrown, HttpServerRequest request) {
        for (Throwable cause : causes(thrown)) {
            switch (cause) {
                case Refusal refusal -> {
                    return refuse(refusal, request);
                }
                case OptimisticLockException _, org.hibernate.StaleStateException _ -> {
                    return refuse(new Refusal.Stale("record", request.path()), request);
                }
                case SQLTransactionRollbackException _ -> {
                    return transport(ProblemType.UNAVAILABLE, request);
                }
                case io.netty.handler.codec.http.TooLongHttpContentException _ -> {
                    return transport(ProblemType.BODY_TOO_LARGE, request);
                }
                case IOException broken when BrokenForm.isOne(broken) -> {
                    return transport(BrokenForm.typeOf(broken), request);
                }
                default -> {}
            }
        }
        LOG.errorf(thrown, "Unexpected failure, trace %s", TraceContext.traceId());
        return transport(ProblemType.INTERNAL_ERROR, request);
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(12).toList();
    }

    private Response transport(ProblemType type, HttpServerRequest request) {
        return answer.of(request, type, HttpFaults.detailOf(type), List.of());
    }

    private Response refuse(Refusal refusal, HttpServerRequest request) {
        return answer.of(request, refusal.type(), refusal.detail(), refusal.violations());
    }

    private Response malformedBody(JacksonException fault, HttpServerRequest request) {
        for (Throwable cause : causes(fault)) {
            if (cause instanceof Refusal refusal) {
                return refuse(refusal, request);
            }
        }
        Violation violation = BodyFault.of(fault);
        return answer.of(
                request, ProblemType.MALFORMED_REQUEST, violation.message(), List.of(violation));
    }
}
