package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createExample;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.tocsin.platform.problem.Problem;
import org.tocsin.platform.problem.ProblemType;

/** The problem documents that an operation may answer with, by what kind of operation it is. */
final class ProblemRules {

    private static final String IMPORT_REJECTED = "ImportRejected";

    private ProblemRules() {}

    static void complete(Endpoint endpoint, SharedComponents components) {
        ProblemSchemas.addTo(components);
        APIResponses responses = endpoint.operation().getResponses();
        for (List<ProblemType> types : problems(endpoint)) {
            String component = component(types.getFirst());
            if (!components.hasResponse(component)) {
                components.response(component, response(types, components));
            }
            responses.addAPIResponse(
                    Integer.toString(types.getFirst().status()),
                    createAPIResponse().ref(component));
        }
        if (endpoint.isImport()) {
            completeImport(responses, components);
        }
        endpoint.operation().removeExtension(Endpoint.DEPENDS_ON_STATE);
    }

    /** Where nothing is kept because rows were rejected, the problem tells how many. */
    private static void completeImport(APIResponses responses, SharedComponents components) {
        ProblemSchemas.addImportTo(components);
        if (!components.hasResponse(IMPORT_REJECTED)) {
            APIResponse rejected = response(List.of(ProblemType.RULE_BROKEN), components);
            MediaType media = rejected.getContent().getMediaType(Problem.MEDIA_TYPE);
            media.schema(components.reference(ProblemSchemas.IMPORT_PROBLEM))
                    .example(ProblemSchemas.importExample());
            components.response(IMPORT_REJECTED, rejected);
        }
        responses.addAPIResponse(
                Integer.toString(ProblemType.RULE_BROKEN.status()),
                createAPIResponse().ref(IMPORT_REJECTED));
    }

    /**
     * Those of one status together. The first names the component, so what begins with the same
     * type must go on with the same types.
     */
    private static List<List<ProblemType>> problems(Endpoint endpoint) {
        List<List<ProblemType>> types =
                new ArrayList<>(
                        List.of(
                                List.of(ProblemType.INVALID_REQUEST, ProblemType.MALFORMED_REQUEST),
                                List.of(ProblemType.NOT_ACCEPTABLE),
                                List.of(ProblemType.TOO_MANY_REQUESTS),
                                List.of(ProblemType.INTERNAL_ERROR),
                                List.of(ProblemType.UNAVAILABLE)));
        if (!endpoint.isPublic()) {
            types.add(List.of(ProblemType.UNAUTHENTICATED));
            types.add(List.of(ProblemType.FORBIDDEN));
        }
        if (endpoint.hasPathParameters() || !endpoint.isPublic()) {
            types.add(List.of(ProblemType.NOT_FOUND));
        }
        if (endpoint.changes()) {
            types.add(List.of(ProblemType.STALE_VERSION));
            types.add(List.of(ProblemType.PRECONDITION_REQUIRED));
        }
        if (!endpoint.reads()) {
            addRules(endpoint, types);
        }
        if (endpoint.dependsOnState()) {
            types.add(List.of(ProblemType.WRONG_STATE));
        }
        if (endpoint.hasBody()) {
            types.add(List.of(ProblemType.BODY_TOO_LARGE));
            types.add(List.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        return types;
    }

    private static void addRules(Endpoint endpoint, List<List<ProblemType>> types) {
        if (endpoint.takesKey()) {
            types.add(List.of(ProblemType.REQUEST_IN_FLIGHT, ProblemType.WRONG_STATE));
            types.add(List.of(ProblemType.KEY_REUSED, ProblemType.RULE_BROKEN));
            return;
        }
        types.add(List.of(ProblemType.RULE_BROKEN));
        if (endpoint.changes() || endpoint.creates()) {
            types.add(List.of(ProblemType.WRONG_STATE));
        }
    }

    /** {@code STALE_VERSION} is the component {@code StaleVersion}. */
    private static String component(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String part : type.name().split("_", -1)) {
            name.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static APIResponse response(List<ProblemType> types, SharedComponents components) {
        ProblemType type = types.getFirst();
        APIResponse response =
                createAPIResponse()
                        .description(
                                types.stream()
                                        .map(t -> t.title().en() + " " + t.title().zh())
                                        .collect(Collectors.joining("; ")))
                        .content(
                                createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE, media(types, components)));
        List<SharedHeader> headers = new ArrayList<>();
        if (type == ProblemType.UNAUTHENTICATED) {
            headers.add(SharedHeader.WWW_AUTHENTICATE);
        }
        if (type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.UNAVAILABLE) {
            headers.add(SharedHeader.RETRY_AFTER);
        }
        if (type.status() < ProblemType.INTERNAL_ERROR.status()) {
            headers.add(SharedHeader.RATE_LIMIT);
            headers.add(SharedHeader.RATE_LIMIT_POLICY);
        }
        headers.add(SharedHeader.CONTENT_LANGUAGE);
        headers.add(SharedHeader.TRACERESPONSE);
        AnswerRules.addHeaders(response, headers, components);
        return response;
    }

    private static MediaType media(List<ProblemType> types, SharedComponents components) {
        MediaType media = createMediaType().schema(components.reference(ProblemSchemas.PROBLEM));
        if (types.size() == 1) {
            return media.example(ProblemSchemas.example(types.getFirst()));
        }
        for (ProblemType type : types) {
            media.addExample(type.slug(), createExample().value(ProblemSchemas.example(type)));
        }
        return media;
    }
}
