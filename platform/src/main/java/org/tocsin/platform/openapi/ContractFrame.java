package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContact;
import static org.eclipse.microprofile.openapi.OASFactory.createInfo;
import static org.eclipse.microprofile.openapi.OASFactory.createLicense;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;
import static org.eclipse.microprofile.openapi.OASFactory.createServer;
import static org.eclipse.microprofile.openapi.OASFactory.createTag;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** What stands around the paths: title, licence, server, security, tags. */
final class ContractFrame {

    static final String OIDC = "oidc";

    /** The contract's own version: breaking changes get a new path prefix, so this one stays. */
    private static final String VERSION = "v1";

    private static final String DISCOVERY =
            "http://127.0.0.1:8180/realms/tocsin/.well-known/openid-configuration";

    private ContractFrame() {}

    static void complete(OpenAPI contract) {
        String application =
                ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.application.name", String.class)
                        .orElse("tocsin");
        contract.setInfo(
                createInfo()
                        .title("Tocsin 警钟: " + application)
                        .version(VERSION)
                        .description(
                                "Municipal work-safety supervision. The rules that hold for all operations are in docs/guides"
                                        + " 市级安全生产监管，通用规则见 docs/guides")
                        .contact(createContact().name("Tocsin"))
                        .license(
                                createLicense()
                                        .name("Apache-2.0")
                                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        contract.setServers(
                List.of(
                        createServer()
                                .url("/")
                                .description("The gateway 网关 (local: http://127.0.0.1:8080)")));
        if (contract.getComponents() == null) {
            contract.setComponents(createComponents());
        }
        contract.getComponents()
                .addSecurityScheme(
                        OIDC,
                        createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .openIdConnectUrl(DISCOVERY)
                                .description(
                                        "Realm tocsin: code + PKCE for people, client credentials for machines;"
                                                + " the audience is tocsin-api"));
        contract.setSecurity(List.of(createSecurityRequirement().addScheme(OIDC)));
        contract.setTags(tags(contract));
    }

    private static List<Tag> tags(OpenAPI contract) {
        Map<String, Tag> tags = new TreeMap<>();
        if (contract.getTags() != null) {
            contract.getTags().forEach(tag -> tags.put(tag.getName(), tag));
        }
        for (Endpoint endpoint : Endpoint.of(contract)) {
            Operation operation = endpoint.operation();
            if (operation.getTags() != null) {
                operation
                        .getTags()
                        .forEach(n -> tags.computeIfAbsent(n, name -> createTag().name(name)));
            }
        }
        for (Tag tag : tags.values()) {
            if (tag.getDescription() == null) {
                tag.setDescription(tag.getName());
            }
        }
        return List.copyOf(tags.values());
    }
}
