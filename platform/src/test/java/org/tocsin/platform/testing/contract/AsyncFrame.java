package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is the same for all topics: server, CloudEvents headers, settings of a topic. */
final class AsyncFrame {

    static final String TYPE_PREFIX = "org.tocsin.";
    static final String SCHEMA_FORMAT = "application/schema+json;version=draft-2020-12";

    private static final String STRING = "string";

    private AsyncFrame() {}

    static ObjectNode create() {
        ObjectNode document = MergedContract.YAML.createObjectNode().put("asyncapi", "3.0.0");
        ObjectNode about = document.putObject("info");
        about.put("title", "Tocsin 警钟: events")
                .put("version", "v1")
                .put(
                        "description",
                        "What happened in the four registers: CloudEvents 1.0 in Kafka's binary mode, at least once, in"
                                + " order per aggregate. Outside the suite the same events come from the gateway:"
                                + " GET /api/v1/feed, and webhooks. No event names a person.\n\n"
                                + "四本台账的事件：CloudEvents 1.0（Kafka 二进制模式），至少一次，按聚合有序；系统外经网关事件流与回调取得。");
        about.putObject("contact").put("name", "Tocsin");
        about.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("kafka")
                .put("host", "127.0.0.1:19092")
                .put("protocol", "kafka")
                .put("description", "The suite's own broker; elsewhere as configured 本机消息服务");
        for (String section : new String[] {"channels", "operations", "components"}) {
            document.putObject(section);
        }
        ObjectNode components = document.withObjectProperty("components");
        components.putObject("messageTraits").putObject("cloudEvent").set("headers", headers());
        return document;
    }

    private static ObjectNode headers() {
        ObjectNode headers = MergedContract.YAML.createObjectNode().put("type", "object");
        ObjectNode all = headers.putObject("properties");
        header(all, "ce_specversion", "CloudEvents version 版本").put("const", "1.0");
        header(all, "ce_id", "UUIDv7 of the event 事件编号").put("format", "uuid");
        header(all, "ce_type", "org.tocsin. + type 事件类型").put("pattern", "^org\\.tocsin\\.");
        header(all, "ce_source", "Path of the service 来源服务").put("pattern", "^/[a-z-]+$");
        header(all, "ce_subject", "Id of the aggregate; also the record's key 聚合标识")
                .put("format", "uuid");
        header(all, "ce_time", "When it happened, UTC 发生时间").put("format", "date-time");
        header(all, "ce_dataschema", "Path of the schema on the gateway 数据模式的路径")
                .put("format", "uri-reference");
        header(all, "ce_sequence", "The aggregate's event count, from 1, without gaps 聚合内序号")
                .put("pattern", "^[1-9][0-9]*$");
        header(all, "ce_division", "Division of the record 行政区划");
        header(all, "ce_industry", "Industry of the record 行业");
        header(all, "ce_unitid", "The unit that it concerns 单位").put("format", "uuid");
        header(all, "ce_grid", "Grid of the record 网格");
        header(all, "ce_traceparent", "The request that caused it 引发它的请求");
        header(all, "content-type", "Of the value 值的类型").put("const", "application/json");
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_type")
                .add("ce_source")
                .add("ce_subject")
                .add("ce_time")
                .add("ce_dataschema")
                .add("ce_sequence");
        return headers;
    }

    private static ObjectNode header(ObjectNode all, String name, String meaning) {
        return all.putObject(name).put("type", STRING).put("description", meaning);
    }

    /** Nothing expires, so that a read model can be rebuilt from zero. */
    static void bind(ObjectNode channel, int partitions, boolean compacted) {
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", partitions);
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add(compacted ? "compact" : "delete");
        if (!compacted) {
            settings.put("retention.ms", -1);
        }
        kafka.put("bindingVersion", "0.5.0");
    }
}
