package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.tocsin.platform.problem.Problem;
import org.tocsin.platform.problem.ProblemType;

/** The problem documents that an operation may answer with, by what kind of operation it is. */
final class ProblemRules {

    private ProblemRules() {}

    static void complete(Endpoint endpoint, SharedComponents components) {
        ProblemSchemas.addTo(components);
        APIResponses responses = endpoint.operation().getResponses();
        for (ProblemType type : problems(endpoint)) {
            String component = component(type);
            if (!components.hasResponse(component)) {
                components.response(component, response(type, components));
            }
            responses.addAPIResponse(
                    Integer.toString(type.status()), createAPIResponse().ref(component));
        }
    }

    private static List<ProblemType> problems(Endpoint endpoint) {
        List<ProblemType> types =
                new ArrayList<>(
                        List.of(
                                ProblemType.INVALID_REQUEST,
                                ProblemType.NOT_ACCEPTABLE,
                                ProblemType.TOO_MANY_REQUESTS,
                                ProblemType.INTERNAL_ERROR,
                                ProblemType.UNAVAILABLE));
        if (!endpoint.isPublic()) {
            types.add(ProblemType.UNAUTHENTICATED);
            types.add(ProblemType.FORBIDDEN);
        }
        if (endpoint.hasPathParameters()) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (endpoint.creates()) {
            types.add(ProblemType.REQUEST_IN_FLIGHT);
        }
        if (endpoint.changes()) {
            types.add(ProblemType.WRONG_STATE);
            types.add(ProblemType.STALE_VERSION);
            types.add(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!endpoint.reads()) {
            types.add(ProblemType.RULE_BROKEN);
        }
        if (endpoint.hasBody()) {
            types.add(ProblemType.BODY_TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        return types;
    }

    /** {@code STALE_VERSION} is the component {@code StaleVersion}. */
    private static String component(ProblemType type) {
        StringBuilder name = new StringBuilder();
        for (String part : type.name().split("_", -1)) {
            name.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static APIResponse response(ProblemType type, SharedComponents components) {
        APIResponse response =
                createAPIResponse()
                        .description(type.title().en() + " " + type.title().zh())
                        .content(
                                createContent()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                createMediaType()
                                                        .schema(
                                                                components.reference(
                                                                        ProblemSchemas.PROBLEM))
                                                        .example(ProblemSchemas.example(type))));
        List<SharedHeader> headers = new ArrayList<>();
        if (type == ProblemType.UNAUTHENTICATED) {
            headers.add(SharedHeader.WWW_AUTHENTICATE);
        }
        if (type == ProblemType.TOO_MANY_REQUESTS || type == ProblemType.UNAVAILABLE) {
            headers.add(SharedHeader.RETRY_AFTER);
        }
        headers.add(SharedHeader.CONTENT_LANGUAGE);
        headers.add(SharedHeader.TRACERESPONSE);
        AnswerRules.addHeaders(response, headers, components);
        return response;
    }
}
