package org.tocsin.accident.investigation.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.investigation.app.PublicInvestigations;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** The public page of how accidents were dealt with: no token, and caches may keep it. */
@Path(PublicInvestigationResource.PATH)
@Tag(name = "Public 公开")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicInvestigationResource {

    static final String PATH = "/api/v1/public/investigations";

    private final PublicInvestigations investigations;
    private final PublicInvestigationViews views;

    PublicInvestigationResource(
            PublicInvestigations investigations, PublicInvestigationViews views) {
        this.investigations = investigations;
        this.views = views;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Published investigations 事故处理情况公布",
            description =
                    "What was published of approved reports, for everybody (Decree 493 Art. 34). Answers may be cached and carry an ETag. Sort keys: publishedAt (default, newest first), investigationNo, id 无需登录，可缓存")
    public RestResponse<Page<PublicInvestigationView>> list(
            @Valid @BeanParam PublicInvestigationParams filter, @Valid @BeanParam PageParams page) {
        return views.page(investigations.page(filter.filter(), page));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "One published investigation 事故处理情况详情",
            description = "404 until it is published 未公布的不公开")
    public RestResponse<PublicInvestigationView> single(UUID id) {
        return views.single(investigations.single(id));
    }
}
