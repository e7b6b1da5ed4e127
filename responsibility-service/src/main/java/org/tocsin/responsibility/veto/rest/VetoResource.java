package org.tocsin.responsibility.veto.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.veto.app.VetoQueries;
import org.tocsin.responsibility.veto.app.VetoRuleBook;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** The register of vetoes and the rules that propose them. */
@Path(VetoResource.PATH)
@Tag(name = "Vetoes 一票否决")
@RunOnVirtualThread
class VetoResource {

    static final String PATH = "/api/v1/vetoes";

    private static final String COLLECTION = "List or export vetoes 一票否决查询与导出";
    private static final String COLLECTION_DESCRIPTION =
            "Proposed by rule on a fact, decided by a leader. Within the caller's scope; an"
                    + " enterprise sees its own. A page of JSON, or by Accept the whole filtered list"
                    + " as CSV or NDJSON. Sort keys: `proposedAt` (default, newest first),"
                    + " `updatedAt`, `vetoNo`, `id`.";
    private static final Text FILE_NAME = Text.of("一票否决", "vetoes");

    private final VetoQueries queries;
    private final VetoRuleBook rules;
    private final VetoAnswers answers;
    private final ReaderLanguage language;
    private final Exports exports;

    VetoResource(
            VetoQueries queries,
            VetoRuleBook rules,
            VetoAnswers answers,
            ReaderLanguage language,
            Exports exports) {
        this.queries = queries;
        this.rules = rules;
        this.answers = answers;
        this.language = language;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "listVetoes",
            summary = COLLECTION,
            description = COLLECTION_DESCRIPTION)
    public Page<VetoSummary> list(
            @Valid @BeanParam VetoQuery query, @Valid @BeanParam PageParams page) {
        return queries.page(query.filter(), page).map(VetoSummary::of);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "listVetoes",
            summary = COLLECTION,
            description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam VetoQuery query,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        Stream<VetoSummary> rows = queries.all(query.filter(), page).map(VetoSummary::of);
        return exports.answer(VetoSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/rules")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "getVetoRules",
            summary = "The rules in force 现行规则",
            description =
                    "What proposes a veto, on whom, and what takes its ground away; kept as data in"
                            + " a file of the operator. 规则以数据形式维护。")
    public VetoRulesView rules() {
        return VetoRulesView.of(rules.rules(), language.locale());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "getVeto",
            summary = "One veto 单件一票否决",
            description =
                    "With its evidence, decisions and what this caller may do next. 404 if unknown"
                            + " or out of scope. 不存在或不在管辖范围内时为 404。")
    public RestResponse<VetoView> single(UUID id) {
        return answers.single(id);
    }
}
