package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.tocsin.platform.openapi.ImportSchemas.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.tocsin.platform.problem.ProblemType;

/** The problem document; {@code ContractFilterTest} holds it to the record {@code Problem}. */
final class ProblemSchemas {

    static final String PROBLEM = "Problem";
    static final String ITEM = "ProblemItem";
    static final String IMPORT_PROBLEM = "ImportProblem";

    private static final List<String> COUNTS = List.of("rows", "rejected", "errorsOmitted");

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String INSTANCE = "/api/v1/records/01990000-0000-7000-8000-000000000001";

    private ProblemSchemas() {}

    static void addTo(SharedComponents components) {
        components.schema(PROBLEM, problem(components));
        components.schema(ITEM, item());
    }

    static Schema problem(SharedComponents components) {
        Schema schema =
                createSchema()
                        .type(List.of(SchemaType.OBJECT))
                        .description("RFC 9457 problem document 问题说明");
        schema.addProperty(
                "type",
                text(
                                "Path of a page that explains this kind of problem 类型说明页",
                                "/problems/not-found")
                        .format("uri-reference")
                        .examples(catalogue()));
        schema.addProperty(
                "title", text("The kind of problem, in the caller's language 标题", "未找到"));
        schema.addProperty(
                "status",
                createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .format("int32")
                        .description("The HTTP status 状态码")
                        .examples(List.of(404)));
        schema.addProperty("detail", text("What is wrong this time 详情", "没有这条记录"));
        schema.addProperty("instance", text("The path that was asked for 请求路径", INSTANCE));
        schema.addProperty("traceId", text("For the operators 追踪号", TRACE));
        schema.addProperty(
                "errors",
                createSchema()
                        .type(List.of(SchemaType.ARRAY))
                        .items(components.reference(ITEM))
                        .description("Each thing that is wrong 各项错误"));
        schema.setRequired(List.of("type", "title", "status", "detail", "instance", "traceId"));
        return schema;
    }

    /** Every kind there is; more may come. */
    private static List<Object> catalogue() {
        return Stream.of(ProblemType.values()).<Object>map(ProblemType::uri).toList();
    }

    static void addImportTo(SharedComponents components) {
        Schema schema = problem(components);
        schema.description("A problem document with the counts of an import 导入未保存时的问题说明");
        Schema counts = ImportSchemas.result(components);
        for (String count : COUNTS) {
            schema.addProperty(count, counts.getProperties().get(count));
        }
        components.schema(IMPORT_PROBLEM, schema);
    }

    static Map<String, Object> importExample() {
        Map<String, Object> example = example(ProblemType.RULE_BROKEN);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("row", 2);
        item.put("pointer", "/deadline");
        item.put("code", "wrong-type");
        item.put("message", "类型或格式不正确");
        example.put("errors", List.of(item));
        example.put("rows", 3);
        example.put("rejected", 1);
        example.put("errorsOmitted", 0);
        return example;
    }

    static Schema item() {
        Schema schema =
                createSchema()
                        .type(List.of(SchemaType.OBJECT))
                        .description("One thing that is wrong with the request 一项错误");
        schema.addProperty(
                "pointer",
                text(
                        "JSON Pointer into the body, ?name of a parameter, or a header 位置",
                        "/deadline"));
        schema.addProperty("code", text("Stable, for programs 错误代码", "not-null"));
        schema.addProperty("message", text("In the caller's language 说明", "不能为空"));
        schema.addProperty(
                "row",
                createSchema()
                        .type(List.of(SchemaType.INTEGER))
                        .format("int64")
                        .description("Of imports only: which record 仅导入时：第几条记录")
                        .examples(List.of(2)));
        schema.setRequired(List.of("code", "message"));
        return schema;
    }

    static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.uri());
        example.put("title", type.title().zh());
        example.put("status", type.status());
        example.put("detail", type.title().zh());
        example.put("instance", INSTANCE);
        example.put("traceId", TRACE);
        return example;
    }
}
