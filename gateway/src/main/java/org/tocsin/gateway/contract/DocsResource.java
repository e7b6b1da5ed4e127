package org.tocsin.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.problem.Refusal;

/**
 * The page to browse the contract and try it: Swagger UI from its own archive, without anything
 * from elsewhere and without a script inside the page, so that a strict policy holds.
 */
@Path("/docs")
class DocsResource {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " connect-src 'self' ";
    private static final String UTF_8 = ";charset=UTF-8";
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", MediaType.TEXT_HTML + UTF_8,
                    "js", "text/javascript" + UTF_8,
                    "css", "text/css" + UTF_8);

    private final DocsFiles files;
    private final String policy;

    DocsResource(DocsFiles files, @ConfigProperty(name = "tocsin.landing.issuer") URI issuer) {
        this.files = files;
        this.policy = POLICY + issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + UTF_8)
    @Operation(hidden = true)
    public RestResponse<String> page() {
        return file("docs.html");
    }

    @GET
    @Path("{file}")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public RestResponse<String> file(String file) {
        Document document =
                files.named(file).orElseThrow(() -> new Refusal.NotFound("file of /docs", file));
        return RestResponse.ResponseBuilder.ok(
                        new String(document.content(), StandardCharsets.UTF_8))
                .type(TYPES.get(file.replaceFirst("^.*\\.", "")))
                .header(HttpHeaders.ETAG, document.tag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header("Content-Security-Policy", policy)
                .build();
    }
}
