package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.Exports;

/** The status codes and headers of answers that succeed. */
final class AnswerRules {

    private static final String OK = "200";
    private static final String CREATED = "201";

    private static final List<SharedHeader> QUOTA =
            List.of(SharedHeader.RATE_LIMIT, SharedHeader.RATE_LIMIT_POLICY);

    /** What the scanner says of an answer that the code says nothing of. */
    private static final String UNSAID = "OK";

    private static final String NOT_MODIFIED = "304";

    private AnswerRules() {}

    static void complete(Endpoint endpoint, SharedComponents components) {
        if (endpoint.operation().getResponses() == null) {
            endpoint.operation().setResponses(createAPIResponses());
        }
        APIResponses responses = endpoint.operation().getResponses();
        if (endpoint.isImport()) {
            ImportSchemas.answer(responses, components);
        }
        if (endpoint.creates() && !saysWhatItAnswers(responses)) {
            responses.addAPIResponse(
                    CREATED, responses.getAPIResponse(OK).description("Created 已创建"));
            responses.removeAPIResponse(OK);
        }
        responses
                .getAPIResponses()
                .forEach(
                        (status, response) -> {
                            response.removeExtension(
                                    Endpoint.TAGGED); // the scanner puts it here too
                            if (status.startsWith("2")) {
                                complete(endpoint, status, response, components);
                            } else if (status.startsWith("4")) {
                                addHeaders(response, QUOTA, components);
                            }
                        });
        if (endpoint.isTagged()) {
            APIResponse unchanged = createAPIResponse().description("Not changed since 未变更");
            addHeaders(
                    unchanged, List.of(SharedHeader.ETAG, SharedHeader.TRACERESPONSE), components);
            responses.addAPIResponse(NOT_MODIFIED, unchanged);
        }
        endpoint.operation().removeExtension(Endpoint.TAGGED);
    }

    /** With a 201, or a 200 in words of its own: then nothing is made. */
    private static boolean saysWhatItAnswers(APIResponses responses) {
        return responses.hasAPIResponse(CREATED)
                || !responses.hasAPIResponse(OK)
                || !UNSAID.equals(responses.getAPIResponse(OK).getDescription());
    }

    private static void complete(
            Endpoint endpoint, String status, APIResponse response, SharedComponents components) {
        boolean exports = describeExports(response);
        List<SharedHeader> headers = new ArrayList<>();
        boolean versioned =
                endpoint.isTagged()
                        || endpoint.changes()
                        || (endpoint.creates() && status.equals(CREATED));
        if (versioned && response.getContent() != null && !exports) {
            headers.add(SharedHeader.ETAG);
        }
        if (status.equals(CREATED) && !endpoint.isImport()) {
            headers.add(SharedHeader.LOCATION);
        }
        if (endpoint.readsCollection()) {
            headers.add(SharedHeader.LINK);
        }
        if (exports) {
            headers.add(SharedHeader.CONTENT_DISPOSITION);
            headers.add(SharedHeader.TRAILER);
        }
        headers.add(SharedHeader.TRACERESPONSE);
        headers.addAll(QUOTA);
        addHeaders(response, headers, components);
    }

    static void addHeaders(
            APIResponse response, List<SharedHeader> headers, SharedComponents components) {
        for (SharedHeader header : headers) {
            response.addHeader(header.wire(), components.header(header));
        }
    }

    private static boolean describeExports(APIResponse response) {
        if (response.getContent() == null) {
            return false;
        }
        boolean exports = false;
        Map<String, MediaType> content =
                new java.util.LinkedHashMap<>(response.getContent().getMediaTypes());
        for (String type : List.of(BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON)) {
            if (content.containsKey(type)) {
                content.put(type, lines(type));
                exports = true;
            }
        }
        content.computeIfPresent(
                Exports.APPLICATION_GEO_JSON, (type, told) -> isDescribed(told) ? told : map());
        response.getContent().setMediaTypes(content);
        return exports;
    }

    private static boolean isDescribed(MediaType told) {
        return told.getSchema() != null && told.getSchema().getRef() != null;
    }

    private static MediaType map() {
        return createMediaType()
                .schema(
                        createSchema()
                                .type(List.of(SchemaType.OBJECT))
                                .description(
                                        "A FeatureCollection of points in WGS84, RFC 7946; the properties are those of a record"
                                                + " GeoJSON 点要素集合（WGS84）"))
                .example(
                        new TreeMap<>(
                                Map.of(
                                        "type",
                                        "FeatureCollection",
                                        "features",
                                        List.of(feature()))));
    }

    private static Map<String, Object> feature() {
        return new TreeMap<>(
                Map.of(
                        "type",
                        "Feature",
                        "geometry",
                        new TreeMap<>(
                                Map.of("type", "Point", "coordinates", List.of(120.15, 30.25))),
                        "properties",
                        Map.of()));
    }

    private static MediaType lines(String type) {
        boolean csv = type.equals(BulkFormat.TEXT_CSV);
        return createMediaType()
                .schema(
                        createSchema()
                                .type(List.of(SchemaType.STRING))
                                .description(
                                        csv
                                                ? "All records, RFC 4180 with a header row. Text that begins with = + - @ tab CR or"
                                                        + " an apostrophe has one more apostrophe in front: drop one to restore it"
                                                        + " 全部记录；以 = + - @ 制表符、回车或撇号开头的文本前加一个撇号"
                                                : "All records, one JSON object per line, verbatim 全部记录，每行一个 JSON 对象"))
                .example(csv ? "id,text\r\n1,\"a, b\"\r\n" : "{\"id\":\"1\",\"text\":\"a, b\"}\n");
    }
}
