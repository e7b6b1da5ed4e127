package org.tocsin.gateway.webhook.rest;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.gateway.webhook.app.DeliveryQueries;
import org.tocsin.gateway.webhook.domain.DeliveryKind;
import org.tocsin.gateway.webhook.domain.DeliveryStatus;

/** What part of the delivery log is asked for. */
public class DeliveryFilterParams {

    @QueryParam("status")
    @Nullable
    @Parameter(description = "Only in this status 状态")
    DeliveryStatus status;

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "Only of this kind 类别")
    DeliveryKind kind;

    DeliveryQueries.Filter filter() {
        return new DeliveryQueries.Filter(status, kind);
    }
}
