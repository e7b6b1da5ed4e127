package org.tocsin.gateway.landing;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tocsin.gateway.contract.Contract;
import org.tocsin.gateway.route.RouteTable;
import org.tocsin.gateway.route.UpstreamWatch;

/** The first page: what is here and how it is, in Chinese and English. */
@Path("/")
class LandingResource {

    private static final String READY =
            "<span class=\"dot up\">就绪 <span lang=\"en\">ready</span></span>";
    private static final String NOT_READY =
            "<span class=\"dot\">未就绪 <span lang=\"en\">not ready</span></span>";

    private final UpstreamWatch watch;
    private final String template;

    LandingResource(
            UpstreamWatch watch,
            RouteTable routes,
            Contract contract,
            @ConfigProperty(name = "tocsin.landing.issuer") String issuer,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.watch = watch;
        this.template =
                withPaths(read(), routes, contract)
                        .replace("{issuer}", escaped(issuer))
                        .replace("{console}", escaped(console(issuer)))
                        .replace("{version}", escaped(version));
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public String page(@Context UriInfo request) {
        String base = request.getBaseUri().toString().replaceFirst("/$", "");
        String page = template.replace("{base}", escaped(base));
        for (Map.Entry<String, Boolean> service : watch.ready().entrySet()) {
            page =
                    page.replace(
                            "{state." + service.getKey() + "}",
                            service.getValue() ? READY : NOT_READY);
        }
        return page;
    }

    /** Of the collections that are routed, those that a service already describes. */
    private static String withPaths(String page, RouteTable routes, Contract contract) {
        String filled = page;
        for (Map.Entry<String, RouteTable.Upstream> service : routes.upstreams().entrySet()) {
            String paths =
                    service.getValue().collections().stream()
                            .filter(contract::describes)
                            .sorted()
                            .map(collection -> "<code>/" + escaped(collection) + "</code>")
                            .collect(Collectors.joining("<br>"));
            filled = filled.replace("{paths." + service.getKey() + "}", paths);
        }
        return filled;
    }

    /** Keycloak's administration console of the realm that issues the tokens. */
    private static String console(String issuer) {
        return issuer.replaceFirst("/realms/([^/]+)/?$", "/admin/$1/console/");
    }

    private static String read() {
        try (InputStream in =
                Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("landing/landing.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
