package org.tocsin.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The suite's one OpenAPI document, made of the reviewed documents of the services that this build
 * contains.
 */
@ApplicationScoped
public class Contract {

    private static final String FOLDER = "contract/openapi/";
    private static final List<String> SERVICES =
            List.of("hazard", "inspection", "accident", "responsibility");

    private final byte[] json;
    private final byte[] yaml;
    private final Set<String> collections;

    Contract(
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        YAMLMapper yamlMapper =
                new YAMLMapper(
                        YAMLFactory.builder()
                                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                                .build());
        try {
            ObjectNode merged = merge(yamlMapper, version);
            this.collections =
                    merged.path("paths").properties().stream()
                            .map(path -> path.getKey().replaceFirst("^/api/v1/([^/]+).*", "$1"))
                            .collect(Collectors.toUnmodifiableSet());
            this.json = mapper.writeValueAsBytes(merged);
            this.yaml = yamlMapper.writeValueAsBytes(merged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether anything is described below {@code /api/v1/<collection>}. */
    public boolean describes(String collection) {
        return collections.contains(collection);
    }

    byte[] json() {
        return json;
    }

    byte[] yaml() {
        return yaml;
    }

    private static ObjectNode merge(YAMLMapper mapper, String version) throws IOException {
        ContractMerger merger = new ContractMerger(head(mapper, version));
        for (String service : SERVICES) {
            Optional<ObjectNode> document = read(mapper, service + "-service.yaml");
            document.ifPresent(d -> merger.add(service, d));
        }
        read(mapper, "gateway.yaml").ifPresent(d -> merger.add("gateway", d));
        return merger.merged();
    }

    private static ObjectNode head(YAMLMapper mapper, String version) {
        ObjectNode head = mapper.createObjectNode().put("openapi", "3.1.0");
        head.putObject("info")
                .put("title", "Tocsin 警钟")
                .put("version", version)
                .put(
                        "description",
                        "The open back end for municipal work-safety supervision: hazards, inspections, accidents,"
                                + " responsibility agreements, statistics and the feed.\n\n"
                                + "市级安全生产监管开放后端：隐患、检查、事故、责任书、统计与事件流。")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        head.putArray("servers")
                .addObject()
                .put("url", "/")
                .put("description", "The gateway that serves this document 提供本文档的网关");
        return head;
    }

    private static Optional<ObjectNode> read(YAMLMapper mapper, String name) throws IOException {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            (ObjectNode)
                                    mapper.readTree(
                                            new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
