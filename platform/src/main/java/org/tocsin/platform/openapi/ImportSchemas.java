package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.tocsin.platform.bulk.ImportMode;

/**
 * The answer to an import; {@code ContractFilterTest} holds it to the record {@code ImportResult}.
 */
final class ImportSchemas {

    static final String RESULT = "ImportResult";
    static final String ERROR = "ImportError";
    static final String CANDIDATE = "DuplicateCandidate";

    private static final String JSON = jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

    private ImportSchemas() {}

    static void answer(APIResponses responses, SharedComponents components) {
        components.schema(RESULT, result(components));
        components.schema(ERROR, error());
        components.schema(CANDIDATE, candidate());
        responses.addAPIResponse(
                "200",
                response(
                        "Nothing new: all rows known, rejected or only validated 无新增", components));
        responses.addAPIResponse("201", response("Records were created 已创建记录", components));
        if (responses.hasAPIResponse("202")) {
            AnswerRules.addHeaders(
                    responses.getAPIResponse("202"),
                    List.of(SharedHeader.LOCATION, SharedHeader.RETRY_AFTER),
                    components);
        }
    }

    private static APIResponse response(String description, SharedComponents components) {
        return createAPIResponse()
                .description(description)
                .content(
                        createContent()
                                .addMediaType(
                                        JSON,
                                        createMediaType().schema(components.reference(RESULT))));
    }

    static Schema result(SharedComponents components) {
        Schema schema =
                createSchema()
                        .type(List.of(SchemaType.OBJECT))
                        .description(
                                "What became of an import; created + updated + unchanged + rejected = rows 导入结果");
        schema.addProperty(
                "mode",
                text("As asked for 导入方式", ImportMode.PARTIAL.name())
                        .enumeration(List.of(ImportMode.ATOMIC.name(), ImportMode.PARTIAL.name())));
        schema.addProperty(
                "validateOnly",
                createSchema()
                        .type(List.of(SchemaType.BOOLEAN))
                        .description(
                                "Nothing was kept; the counts say what would have happened 仅校验")
                        .examples(List.of(false)));
        schema.addProperty("rows", number("Records read 读取的记录数", 3));
        schema.addProperty("created", number("New records 新增", 1));
        schema.addProperty("updated", number("Changed records 更新", 0));
        schema.addProperty("unchanged", number("Already here with the same external id 已存在", 1));
        schema.addProperty("rejected", number("Rows with errors 被拒绝", 1));
        schema.addProperty(
                "errors",
                createSchema()
                        .type(List.of(SchemaType.ARRAY))
                        .items(components.reference(ERROR))
                        .description("In the order of the rows 按行排列的错误"));
        schema.addProperty("errorsOmitted", number("Errors beyond those listed 未列出的错误数", 0));
        schema.addProperty(
                "duplicateCandidates",
                number(
                        "How many of the created may repeat an earlier record; they are kept all the same 疑似重复数",
                        0));
        schema.addProperty(
                "candidates",
                createSchema()
                        .type(List.of(SchemaType.ARRAY))
                        .items(components.reference(CANDIDATE))
                        .description("The first of them 疑似重复（部分）"));
        schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        return schema;
    }

    static Schema candidate() {
        Schema schema =
                createSchema()
                        .type(List.of(SchemaType.OBJECT))
                        .description(
                                "A new record that may repeat an earlier one; both are kept 疑似重复");
        schema.addProperty("row", number("As in the errors 第几条记录", 3));
        schema.addProperty("id", id("The new record 新记录", "01990000-0000-7000-8000-000000000003"));
        schema.addProperty(
                "duplicateOf", id("The earlier one 已有记录", "01990000-0000-7000-8000-000000000001"));
        schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        return schema;
    }

    private static Schema id(String description, String example) {
        return text(description, example).format("uuid");
    }

    static Schema error() {
        Schema schema =
                createSchema()
                        .type(List.of(SchemaType.OBJECT))
                        .description("One thing that is wrong with one row 某一行的错误");
        schema.addProperty(
                "row",
                number("1 for the first record; a CSV header does not count 第几条记录，标题行不计", 2));
        schema.addProperty("pointer", text("JSON Pointer to the field of the row 字段", "/deadline"));
        schema.addProperty("code", text("Stable, for programs 错误代码", "wrong-type"));
        schema.addProperty("message", text("In the caller's language 说明", "类型或格式不正确"));
        schema.setRequired(List.of("row", "code", "message"));
        return schema;
    }

    private static Schema number(String description, int example) {
        return createSchema()
                .type(List.of(SchemaType.INTEGER))
                .format("int64")
                .description(description)
                .examples(List.of(example));
    }

    static Schema text(String description, String example) {
        return createSchema()
                .type(List.of(SchemaType.STRING))
                .description(description)
                .examples(List.of(example));
    }
}
