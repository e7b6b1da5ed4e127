package org.tocsin.responsibility.measure.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Divisions;
import org.tocsin.responsibility.measure.app.MeasureSettings;
import org.tocsin.responsibility.measure.app.PublicBlacklist;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** The public blacklist: no token, and caches may keep it. */
@Path(PublicBlacklistResource.PATH)
@Tag(name = "Public 公开")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicBlacklistResource {

    static final String PATH = "/api/v1/public/blacklist-entries";

    private final PublicBlacklist blacklist;
    private final Divisions divisions;
    private final ReaderLanguage language;
    private final MeasureSettings settings;

    PublicBlacklistResource(
            PublicBlacklist blacklist,
            Divisions divisions,
            ReaderLanguage language,
            MeasureSettings settings) {
        this.blacklist = blacklist;
        this.divisions = divisions;
        this.language = language;
        this.settings = settings;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "The blacklist in effect 安全生产黑名单公示",
            description =
                    "Enterprises whose offences are serious, while they are on the list. Work Safety Law Art. 78. Sort keys: from"
                            + " (default, newest first), unitName, id 无需登录，可缓存；期满、移出后不再公示")
    public RestResponse<Page<BlacklistEntryView>> list(
            @QueryParam("division")
                    @Nullable
                    @Pattern(regexp = "[0-9]{6,12}")
                    @Parameter(
                            description = "A division and all below it 行政区划及其下级",
                            example = "990101")
                    String division,
            @QueryParam("q")
                    @Nullable
                    @Size(max = 100)
                    @Parameter(description = "Part of the unit's name 单位名称关键字", example = "东岭精工")
                    String q,
            @Valid @BeanParam PageParams page) {
        Page<MeasureSnapshot> found = blacklist.page(division, q, page);
        Map<String, Text> names =
                divisions.names(found.items().stream().map(m -> m.target().division()).toList());
        Locale locale = language.locale();
        return RestResponse.ResponseBuilder.ok(
                        found.map(m -> BlacklistEntryView.of(m, names, locale)))
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        "public, max-age=" + settings.publicMaxAge().toSeconds())
                .build();
    }
}
