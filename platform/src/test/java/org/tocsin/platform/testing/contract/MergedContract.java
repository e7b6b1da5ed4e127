package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The suite's one OpenAPI document, {@code docs/openapi/tocsin.yaml}, made of the reviewed
 * documents of the services beside it. The gateway serves that file as it stands.
 */
final class MergedContract {

    static final String NAME = "tocsin";

    private static final String GATEWAY = "gateway";

    /** The order decides who keeps a name that two want; so a new service goes to the end. */
    private static final List<String> SERVICES =
            List.of("hazard", "inspection", "accident", "responsibility");

    static final YAMLMapper YAML =
            new YAMLMapper(
                    YAMLFactory.builder()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .disable(YAMLGenerator.Feature.SPLIT_LINES)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .build());

    private final ContractMerger merger = new ContractMerger(head());

    private MergedContract(Path directory) throws IOException {
        for (String service : SERVICES) {
            ObjectNode document = read(directory.resolve(service + "-service.yaml"));
            GatewayAnswers.addTo(document);
            merger.add(service, document);
        }
        merger.add(GATEWAY, read(directory.resolve(GATEWAY + ".yaml")));
    }

    /**
     * @param directory with the document of each service and of the gateway
     */
    static MergedContract of(Path directory) throws IOException {
        return new MergedContract(directory);
    }

    static Path file(Path directory) {
        return directory.resolve(NAME + ".yaml");
    }

    static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) YAML.readTree(Files.readString(file));
    }

    String yaml() throws IOException {
        return YAML.writeValueAsString(merger.merged());
    }

    /** Components that are not called as in their own service's document. */
    Set<String> renamed() {
        return merger.renamed();
    }

    private static ObjectNode head() {
        ObjectNode head = YAML.createObjectNode().put("openapi", "3.1.0");
        ObjectNode about = head.putObject("info");
        about.put("title", "Tocsin 警钟")
                .put("version", "v1")
                .put(
                        "description",
                        "The open back end for municipal work-safety supervision: hazards, inspections, accidents,"
                                + " responsibility agreements, statistics and the feed.\n\n"
                                + "市级安全生产监管开放后端：隐患、检查、事故、责任书、统计与事件流。");
        about.putObject("contact").put("name", "Tocsin");
        about.putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        head.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "The gateway that serves this document 提供本文档的网关");
        return head;
    }
}
