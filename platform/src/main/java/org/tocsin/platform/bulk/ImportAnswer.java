package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.tocsin.platform.problem.Problem;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.trace.TraceContext;

/**
 * The answer to an import: its result, or in atomic mode a problem document that also carries the
 * result's counts.
 */
@ApplicationScoped
class ImportAnswer {

    private final ObjectMapper json;
    private final UriInfo request;

    ImportAnswer(ObjectMapper json, UriInfo request) {
        this.json = json;
        this.request = request;
    }

    Response of(ImportResult result, Locale locale) {
        if (result.mode() == ImportMode.ATOMIC && result.rejected() > 0) {
            return Response.status(ProblemType.RULE_BROKEN.status())
                    .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                    .entity(json.valueToTree(problem(result, locale)).toString())
                    .build();
        }
        boolean created = result.created() > 0 && !result.validateOnly();
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .entity(result)
                .build();
    }

    static Text nothingKept(ImportResult result) {
        return Text.of(
                "%d 行中有 %d 行被拒绝，未保存任何内容".formatted(result.rows(), result.rejected()),
                "%d of %d rows were rejected, nothing was kept"
                        .formatted(result.rejected(), result.rows()));
    }

    private ObjectNode problem(ImportResult result, Locale locale) {
        Problem problem =
                Problem.of(
                        ProblemType.RULE_BROKEN,
                        nothingKept(result),
                        List.of(),
                        locale,
                        request.getRequestUri().getPath(),
                        TraceContext.traceId());
        ObjectNode document = json.valueToTree(problem);
        document.put("rows", result.rows());
        document.put("rejected", result.rejected());
        document.set("errors", json.valueToTree(result.errors()));
        document.put("errorsOmitted", result.errorsOmitted());
        return document;
    }
}
