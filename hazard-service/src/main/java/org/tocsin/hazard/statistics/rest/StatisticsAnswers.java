package org.tocsin.hazard.statistics.rest;

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
import org.tocsin.hazard.register.domain.Source;
import org.tocsin.hazard.statistics.app.Statistics;
import org.tocsin.hazard.statistics.app.StatisticsExports;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Dimension;
import org.tocsin.hazard.statistics.domain.Period;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.Text;

/** Shows statistics in the reader's language, or as a table. */
@ApplicationScoped
class StatisticsAnswers {

    private final AuditTrail audit;
    private final Exports exports;
    private final StatisticsExports log;
    private final HttpHeaders headers;
    private final UriInfo request;

    StatisticsAnswers(
            AuditTrail audit,
            Exports exports,
            StatisticsExports log,
            HttpHeaders headers,
            UriInfo request) {
        this.audit = audit;
        this.exports = exports;
        this.log = log;
        this.headers = headers;
        this.request = request;
    }

    <R> StatisticsView<R> json(Statistics<R> statistics) {
        Cell of = statistics.of();
        StatisticsView<R> view =
                new StatisticsView<>(
                        of.asOf(),
                        of.from() == null ? null : new Period(of.from(), of.to()),
                        of.division(),
                        of.industry(),
                        of.source() == null ? null : Source.valueOf(of.source()),
                        statistics.groupBy().stream().map(Dimension::parameter).toList(),
                        StatisticsView.RULE_VERSION,
                        statistics.formula().in(locale()),
                        definitions(statistics),
                        statistics.rows(),
                        statistics.totals(),
                        StatisticsView.Excluded.of(statistics.uncounted()),
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

    private List<StatisticsView.DefinitionView> definitions(Statistics<?> statistics) {
        Locale locale = locale();
        return statistics.definitions().stream()
                .map(
                        d ->
                                new StatisticsView.DefinitionView(
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
        add(query, "source", of.source());
        add(query, "limit", request.getQueryParameters().getFirst("limit"));
        if (!statistics.groupBy().isEmpty()) {
            add(
                    query,
                    "groupBy",
                    statistics.groupBy().stream()
                            .map(Dimension::parameter)
                            .collect(Collectors.joining(",")));
        }
        String path = request.getPath().startsWith("/") ? "" : "/";
        return path + request.getPath() + (query.isEmpty() ? "" : "?") + String.join("&", query);
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
