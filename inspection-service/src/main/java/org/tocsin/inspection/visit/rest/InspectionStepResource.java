package org.tocsin.inspection.visit.rest;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.app.InspectionRegister;
import org.tocsin.inspection.visit.domain.AnswersForm;
import org.tocsin.inspection.visit.domain.FindingsForm;
import org.tocsin.inspection.visit.domain.InspectionCommand;
import org.tocsin.inspection.visit.domain.InspectionCommand.AddInspectors;
import org.tocsin.inspection.visit.domain.InspectionCommand.Close;
import org.tocsin.inspection.visit.domain.InspectionCommand.OrderMeasures;
import org.tocsin.inspection.visit.domain.InspectionCommand.RefuseSignature;
import org.tocsin.inspection.visit.domain.InspectionCommand.Sign;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;

/** The steps of a visit, each named by its own sub-resource; all of them need {@code If-Match}. */
@Path("/api/v1/inspections/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection steps 检查办理")
@RunOnVirtualThread
class InspectionStepResource {

    private final InspectionRegister register;
    private final Readers readers;

    InspectionStepResource(InspectionRegister register, Readers readers) {
        this.register = register;
        this.readers = readers;
    }

    @POST
    @Path("/findings")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Add findings to a visit that is not signed yet 补充检查发现",
            description =
                    "Until the site record is signed. A finding that is there already and says the same is left out. 签字前可补充，重复上传不会重复登记")
    public RestResponse<InspectionView> addFindings(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull FindingsForm form) {
        return answer(register.addFindings(id, IfMatch.of(ifMatch), form));
    }

    @POST
    @Path("/answers")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Answer check items of a visit that is not signed yet 补充检查表结果",
            description =
                    "Until the site record is signed. An answer that is there already and says the same is left out; one"
                            + " that says otherwise is refused, showing both, unless replace=true corrects it. An item that"
                            + " does not conform makes its finding. 签字前可补充；结果相同不重复登记，不一致则拒绝并同时列出，replace=true 时更正")
    public RestResponse<InspectionView> addAnswers(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("replace")
                    @DefaultValue("false")
                    @Parameter(description = "Correct what is on record 更正已登记的结果")
                    boolean replace,
            @Valid @NotNull AnswersForm form) {
        return answer(register.addAnswers(id, IfMatch.of(ifMatch), form, replace));
    }

    @POST
    @Path("/measures")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Order measures because of findings, or waive them with a reason 下达或免除措施",
            description =
                    "What a check item demands without exception is ordered or waived before the site record is signed."
                            + " 检查表要求一律采取的措施，签字前须下达或说明免除理由")
    public RestResponse<InspectionView> orderMeasures(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull OrderMeasures command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/inspectors")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Name further inspectors of a visit that is not signed yet 补充检查人员",
            description =
                    "Until the site record is signed, which takes two inspectors unless configured otherwise. 签字前可补充；签字须有两名以上检查人员")
    public RestResponse<InspectionView> addInspectors(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AddInspectors command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/signatures")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "The unit head signs the site record 被检查单位负责人签字",
            description =
                    "Settles and freezes the site record: Work Safety Law Art. 68. 现场检查记录由检查人员和被检查单位负责人签字，签字后不再更改")
    public RestResponse<InspectionView> sign(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Sign command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/signature-refusals")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Put on record that the unit head would not sign 记录拒绝签字",
            description =
                    "The event of it is the report that Work Safety Law Art. 68 asks for. 拒绝签字的，记录在案并上报")
    public RestResponse<InspectionView> refuseSignature(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RefuseSignature command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/closures")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Close a visit whose findings are all settled 检查办结",
            description =
                    "Every finding must be settled: its hazard closed, archived, rejected or merged. 全部隐患销号后方可办结")
    public RestResponse<InspectionView> close(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Close command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<InspectionView> handle(
            UUID id, @Nullable String ifMatch, InspectionCommand command) {
        return answer(register.handle(id, IfMatch.of(ifMatch), command));
    }

    private RestResponse<InspectionView> answer(InspectionFile file) {
        return Representation.of(
                InspectionView.of(file, readers.plain()), file.inspection().revision());
    }
}
