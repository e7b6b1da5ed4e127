package org.tocsin.accident.publication.rest;

import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.publication.app.PublicAnswer;
import org.tocsin.accident.publication.app.PublicFigures;
import org.tocsin.accident.publication.app.PublicationOrder;
import org.tocsin.accident.publication.app.Publications;
import org.tocsin.platform.idempotency.Idempotent;

/** Publishes quarters for everybody. */
@Path("/api/v1/statistics/publications")
@Tag(name = "Public 公开")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicationResource {

    private final Publications publications;

    PublicationResource(Publications publications) {
        this.publications = publications;
    }

    @POST
    @Idempotent
    @RolesAllowed(COMMITTEE_OFFICE)
    @Operation(
            summary = "Publish a quarter 公开季度统计",
            description =
                    "Counts a closed quarter as known now, hides small numbers and those that would reveal"
                            + " them, and freezes the result. A quarter is published once; nothing public"
                            + " changes afterwards.")
    public RestResponse<PublicFigures> publish(@Valid @NotNull PublicationOrder order) {
        PublicAnswer answer = publications.publish(order);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, answer.figures())
                .header(
                        HttpHeaders.LOCATION,
                        PublicStatisticsResource.PATH + "/" + answer.figures().period())
                .header(HttpHeaders.ETAG, "\"" + answer.digest() + "\"")
                .build();
    }
}
