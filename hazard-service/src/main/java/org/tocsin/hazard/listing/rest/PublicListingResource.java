package org.tocsin.hazard.listing.rest;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.listing.app.PublicListings;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** The public page of listed hazards and their results: no token, and caches may keep it. */
@Path(PublicListingResource.PATH)
@Tag(name = "Public 公开")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicListingResource {

    static final String PATH = "/api/v1/public/listings";

    private final PublicListings listings;
    private final PublicListingViews views;

    PublicListingResource(PublicListings listings, PublicListingViews views) {
        this.listings = listings;
        this.views = views;
    }

    @GET
    @PermitAll
    @SecurityRequirements
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            summary = "Listed hazards 挂牌督办公示",
            description =
                    "What is listed and what became of it, for everybody. Answers may be cached and carry an ETag. Sort keys: publishedAt (default, newest first), deadline, listingNo, id 无需登录，可缓存")
    public RestResponse<Page<PublicListingView>> list(
            @Valid @BeanParam PublicListingParams filter, @Valid @BeanParam PageParams page) {
        return views.page(listings.page(filter.filter(), page));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "One listed hazard 挂牌督办公示详情",
            description = "404 until it is listed 未挂牌的不公开")
    public RestResponse<PublicListingView> single(UUID id) {
        return views.single(listings.single(id));
    }
}
