package org.tocsin.gateway.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;

/** The catalogue of problem types: where the {@code type} of every problem document leads. */
@Path("/problems")
class ProblemResource {

    /** Programs that do not care get JSON; browsers say that they care. */
    private static final String HTML = "text/html;charset=UTF-8;qs=0.5";

    /** A problem type in the reader's language. */
    record TypeView(String type, int status, String title, String advice) {

        static TypeView of(ProblemType type, Locale locale) {
            return new TypeView(
                    type.uri(), type.status(), type.title().in(locale), Advice.of(type).in(locale));
        }
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<TypeView> all(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Language.of(language);
        return Arrays.stream(ProblemType.values()).map(t -> TypeView.of(t, locale)).toList();
    }

    @GET
    @PermitAll
    @Produces(HTML)
    @Operation(hidden = true)
    public String catalogue() {
        return ProblemPages.catalogue();
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public TypeView single(String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return TypeView.of(require(slug), Language.of(language));
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Produces(HTML)
    @Operation(hidden = true)
    public String page(String slug) {
        return ProblemPages.page(require(slug));
    }

    private static ProblemType require(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("problem type", slug));
    }
}
