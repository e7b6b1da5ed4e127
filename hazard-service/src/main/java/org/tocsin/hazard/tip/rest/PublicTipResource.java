package org.tocsin.hazard.tip.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.tip.app.TipIntake;
import org.tocsin.hazard.tip.app.TipQueries;
import org.tocsin.hazard.tip.app.TipReceipt;
import org.tocsin.hazard.tip.domain.FileTip;
import org.tocsin.hazard.tip.domain.ReceiptCode;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** Where the public files tips and asks how they stand; without a token, and without a trace. */
@Path(PublicTipResource.PATH)
@Tag(name = "Public 公众")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicTipResource {

    static final String PATH = "/api/v1/public/tips";

    private static final Text NO_SUCH_RECEIPT = Text.of("没有这个回执码", "There is no such receipt");

    private final TipIntake intake;
    private final TipQueries queries;
    private final HttpHeaders headers;

    PublicTipResource(TipIntake intake, TipQueries queries, HttpHeaders headers) {
        this.intake = intake;
        this.queries = queries;
        this.headers = headers;
    }

    @POST
    @Rationed
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "File a tip 举报",
            description =
                    "Anonymous or named. The answer holds a receipt code, this once; keep it to ask for the state. Who files a tip is kept encrypted and read by the tip clerk only. A token is neither needed nor looked at. An Idempotency-Key must be random and at least 32 characters long here, because it is all that tells one stranger from another. Work Safety Law Art. 73, 74 匿名或实名举报，回执码仅显示一次")
    public RestResponse<TipReceiptView> file(@Valid @NotNull FileTip tip) {
        TipReceipt receipt = intake.file(tip);
        String tag = TipStateView.of(receipt.tip().standing(), locale()).tag();
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, TipReceiptView.of(receipt))
                .header(HttpHeaders.LOCATION, PATH + "/" + receipt.code().text())
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    @GET
    @Path("/{receiptCode}")
    @Rationed
    @PermitAll
    @SecurityRequirements
    @Operation(
            summary = "Ask how a tip stands 查询举报",
            description =
                    "The state and the day of the written answer, nothing else; an unknown code is 404 凭回执码查询状态")
    public RestResponse<TipStateView> state(
            @Parameter(
                            description = "The code of the receipt 回执码",
                            example = "7K2QM-4XT9B-0VHCN-R83EY")
                    String receiptCode) {
        TipStateView view =
                queries.standing(new ReceiptCode(receiptCode))
                        .map(standing -> TipStateView.of(standing, locale()))
                        .orElseThrow(() -> new Refusal.Of(ProblemType.NOT_FOUND, NO_SUCH_RECEIPT));
        return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.ETAG, view.tag()).build();
    }

    private java.util.Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
