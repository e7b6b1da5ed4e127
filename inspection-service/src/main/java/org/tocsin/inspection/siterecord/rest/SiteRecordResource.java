package org.tocsin.inspection.siterecord.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.siterecord.app.SiteRecordFile;
import org.tocsin.inspection.siterecord.app.SiteRecordForm;
import org.tocsin.inspection.siterecord.app.SiteRecordQueries;

/** The site record of a visit: its content with a digest, or the official form. */
@Path("/api/v1/inspections/{id}/site-record")
@Tag(name = "Site records 现场检查记录")
@RunOnVirtualThread
class SiteRecordResource {

    private static final String SUMMARY = "The site record 现场检查记录";
    private static final String DESCRIPTION =
            "Frozen and numbered when it is signed or its signature refused (Work Safety Law Art. 68); before that a"
                    + " draft, marked as such. As JSON the content with its digest (SHA-256 of the RFC 8785 form), as"
                    + " application/pdf the official form (PDF/A, the same bytes each time). 签字或拒签时固化编号，此前为草稿；"
                    + "JSON 附内容摘要，PDF 为规定格式";
    private static final String PDF = "application/pdf";

    private final SiteRecordQueries records;
    private final SiteRecordForm form;

    SiteRecordResource(SiteRecordQueries records, SiteRecordForm form) {
        this.records = records;
        this.form = form;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public RestResponse<SiteRecordView> content(UUID id) {
        SiteRecordFile file = records.of(id);
        return RestResponse.ResponseBuilder.ok(SiteRecordView.of(file))
                .header(HttpHeaders.ETAG, "\"%s.%s\"".formatted(file.digest(), file.state()))
                .build();
    }

    @GET
    @Produces(PDF)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    public RestResponse<byte[]> form(UUID id) {
        SiteRecordFile file = records.of(id);
        byte[] printed = form.print(file);
        byte[] digest = sha256(printed);
        String name = file.recordNo() == null ? file.inspectionNo() + "-draft" : file.recordNo();
        return RestResponse.ResponseBuilder.ok(printed, MediaType.valueOf(PDF))
                .header(HttpHeaders.ETAG, "\"" + HexFormat.of().formatHex(digest) + "\"")
                .header(
                        "Repr-Digest",
                        "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.pdf\"".formatted(name))
                .build();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
