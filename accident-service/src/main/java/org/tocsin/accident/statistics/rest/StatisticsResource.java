package org.tocsin.accident.statistics.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DASHBOARD;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.statistics.app.Statistics;
import org.tocsin.accident.statistics.app.StatisticsQueries;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.problem.Language;

/** Accident statistics: within the caller's scope, repeatable as of any past instant. */
@Path("/api/v1/statistics/accidents")
@Tag(name = "Accident statistics", description = "事故统计：四项指标、分组、同比、占比，可按任一历史时点复现")
@RunOnVirtualThread
public class StatisticsResource {

    private final StatisticsQueries queries;
    private final ObjectMapper json;

    StatisticsResource(StatisticsQueries queries, ObjectMapper json) {
        this.queries = queries;
        this.json = json;
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
        AUDITOR,
        DASHBOARD
    })
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            summary = "Accident statistics 事故统计",
            description =
                    "Counts, deaths, serious injuries and direct loss by time, division, category,"
                            + " industry, severity and type, within the caller's scope, with shares and with"
                            + " the comparison to the same period of the year before. Withdrawn and merged reports do not"
                            + " count and are listed under `excluded`. Every figure links the records that"
                            + " make it up. ETag = digest.")
    @APIResponseSchema(Statistics.class)
    public RestResponse<byte[]> answer(@Valid @BeanParam StatisticsParams params)
            throws JsonProcessingException {
        Statistics answer = queries.answer(params.question());
        return RestResponse.ResponseBuilder.ok(json.writeValueAsBytes(answer))
                .header(HttpHeaders.ETAG, tag(answer, ""))
                .build();
    }

    @GET
    @Produces(BulkFormat.TEXT_CSV)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            summary = "Accident statistics 事故统计",
            description = "The same as a table: one row per cell, the last row holds the totals.")
    public RestResponse<String> table(@Valid @BeanParam StatisticsParams params) {
        Statistics answer = queries.answer(params.question());
        return RestResponse.ResponseBuilder.ok(StatisticsTable.of(answer))
                .header(HttpHeaders.ETAG, tag(answer, ";csv"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"accident-statistics.csv\"")
                .build();
    }

    @GET
    @Produces(BulkFormat.APPLICATION_NDJSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            summary = "Accident statistics 事故统计",
            description =
                    "The same as lines: one per cell, the last one holds everything that is not a cell.")
    public RestResponse<String> lines(@Valid @BeanParam StatisticsParams params) {
        Statistics answer = queries.answer(params.question());
        return RestResponse.ResponseBuilder.ok(StatisticsLines.of(answer, json))
                .header(HttpHeaders.ETAG, tag(answer, ";ndjson"))
                .build();
    }

    @GET
    @Produces(JsonStat.MEDIA_TYPE)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR,
        DASHBOARD
    })
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            summary = "Accident statistics 事故统计",
            description =
                    "The same as a cube in JSON-stat 2.0: the dimensions asked for, then the measure, then"
                            + " the figure. Labels are in the reader's language.")
    @APIResponseSchema(JsonStat.class)
    public RestResponse<String> cube(
            @Valid @BeanParam StatisticsParams params, @Context HttpHeaders headers)
            throws JsonProcessingException {
        Statistics answer = queries.answer(params.question());
        Locale locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return RestResponse.ResponseBuilder.ok(
                        json.writeValueAsString(StatisticsCube.of(answer, locale)))
                .header(HttpHeaders.ETAG, tag(answer, ";json-stat;" + locale.toLanguageTag()))
                .build();
    }

    private static String tag(Statistics answer, String form) {
        return "\"" + answer.digest() + form + "\"";
    }
}
