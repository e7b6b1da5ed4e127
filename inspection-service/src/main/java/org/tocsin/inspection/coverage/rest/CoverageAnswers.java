package org.tocsin.inspection.coverage.rest;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.inspection.coverage.app.CoverageExports;
import org.tocsin.inspection.coverage.app.Statistics;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.Text;

/** Shows statistics in the reader's language, or as a table. */
@ApplicationScoped
class CoverageAnswers {

    private final AuditTrail audit;
    private final Exports exports;
    private final CoverageExports log;
    private final HttpHeaders headers;
    private final UriInfo request;

    CoverageAnswers(
            AuditTrail audit,
            Exports exports,
            CoverageExports log,
            HttpHeaders headers,
            UriInfo request) {
        this.audit = audit;
        this.exports = exports;
        this.log = log;
        this.headers = headers;
        this.request = request;
    }

    <R> CoverageView<R> json(Statistics<R> statistics) {
        CoverageView<R> view =
                new CoverageView<>(
                        statistics.of().asOf(),
                        statistics.of(),
                        statistics.groupBy().stream().map(Dimension::parameter).toList(),
                        CoverageView.RULE_VERSION,
                        statistics.formula().in(locale()),
                        definitions(statistics),
                        statistics.rows(),
                        statistics.totals(),
                        self(statistics),
                        null);
        return view.withDigest("sha-256:" + audit.digest(view));
    }

    /**
     * The rows and then the totals, as CSV or NDJSON.
     *
     * @param name of the file; the English one also stands on the audit trail
     */
    <R> Response table(Class<R> row, Statistics<R> statistics, Text name, ExportParams params) {
        log.exported(name.en(), statistics.of());
        return exports.answer(
                row,
                name,
                params,
                () -> Stream.concat(statistics.rows().stream(), statistics.totals().stream()));
    }

    private List<CoverageView.DefinitionView> definitions(Statistics<?> statistics) {
        Locale locale = locale();
        return statistics.definitions().stream()
                .map(
                        d ->
                                new CoverageView.DefinitionView(
                                        d.term(), d.meaning().in(locale), d.basis().in(locale)))
                .toList();
    }

    private String self(Statistics<?> statistics) {
        Cell of = statistics.of();
        List<String> query = new ArrayList<>();
        add(query, "from", of.from());
        add(query, "to", of.to());
        add(query, "division", of.division());
        add(query, "industry", of.industry());
        add(query, "campaignId", of.campaignId());
        if (!statistics.groupBy().isEmpty()) {
            add(
                    query,
                    "groupBy",
                    statistics.groupBy().stream()
                            .map(Dimension::parameter)
                            .collect(Collectors.joining(",")));
        }
        String path = request.getPath().startsWith("/") ? "" : "/";
        return path + request.getPath() + "?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + value);
        }
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
