package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.tocsin.hazard.register.domain.AccidentFlag;
import org.tocsin.hazard.register.domain.HandlingFilter;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.MapBox;

/** Says of the index what {@code FilterClauses} says of the database. */
final class FilterQuery {

    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private final HazardFilter filter;

    private FilterQuery(HazardFilter filter) {
        this.filter = filter;
    }

    /**
     * @param scope what the caller may see
     * @param within the hazards of the division asked for, if one is
     */
    static Query of(HazardFilter filter, Query scope, @Nullable Query within, LocalDate today) {
        FilterQuery query = new FilterQuery(filter);
        query.all.add(scope, Occur.FILTER);
        if (within != null) {
            query.must(within);
        }
        query.codes();
        query.times();
        query.box();
        query.overdue(today);
        query.handling(filter.handling(), today);
        query.accidents();
        if (filter.text() != null && !filter.text().isBlank()) {
            query.must(TextQuery.of(filter.text()));
        }
        return query.all.build();
    }

    private void codes() {
        if (!filter.statuses().isEmpty()) {
            must(in(Fields.STATUS, names(filter.statuses())));
        }
        code(Fields.GRADE, filter.grade());
        code(Fields.SOURCE, filter.source());
        code(Fields.INDUSTRY, filter.industry());
        id(Fields.UNIT, filter.unitId());
        id(Fields.FINDING, filter.findingId());
        id(Fields.RISK_POINT, filter.riskPointId());
        flag(Fields.LISTED, filter.listed());
        flag(Fields.RECURRED, filter.recurred());
        flag(Fields.DUPLICATE, filter.duplicateCandidate());
    }

    private void times() {
        if (filter.dueBefore() != null) {
            LocalDate before =
                    filter.dueBefore().isAfter(Fields.NEVER) ? Fields.NEVER : filter.dueBefore();
            must(below(Fields.DEADLINE, before.toEpochDay()));
        }
        if (filter.updatedSince() != null) {
            must(from(Fields.UPDATED_AT, Fields.micros(filter.updatedSince())));
        }
        if (filter.reportedFrom() != null) {
            must(from(Fields.REPORTED_AT, Fields.micros(filter.reportedFrom())));
        }
        if (filter.reportedTo() != null) {
            must(below(Fields.REPORTED_AT, Fields.micros(filter.reportedTo())));
        }
    }

    private void overdue(LocalDate today) {
        if (filter.overdue() == null) {
            return;
        }
        wanted(filter.overdue(), late(HazardStatus.RECTIFYING, Fields.DEADLINE, today));
    }

    private void handling(HandlingFilter handling, LocalDate today) {
        if (handling.dueFrom() != null) {
            must(
                    LongPoint.newRangeQuery(
                            Fields.DEADLINE,
                            handling.dueFrom().toEpochDay(),
                            Fields.NEVER.toEpochDay() - 1));
        }
        if (handling.statusSinceFrom() != null) {
            must(from(Fields.STATUS_SINCE, Fields.micros(handling.statusSinceFrom())));
        }
        if (handling.statusSinceTo() != null) {
            must(below(Fields.STATUS_SINCE, Fields.micros(handling.statusSinceTo())));
        }
        if (handling.reviewOverdue() != null) {
            wanted(
                    handling.reviewOverdue(),
                    late(HazardStatus.REVIEW_REQUESTED, Fields.REVIEW_DUE, today));
        }
        flag(Fields.FAILED_TWICE, handling.failedTwice());
    }

    private static Query late(HazardStatus status, String day, LocalDate today) {
        return new BooleanQuery.Builder()
                .add(term(Fields.STATUS, status.name()), Occur.FILTER)
                .add(below(day, today.toEpochDay()), Occur.FILTER)
                .build();
    }

    private void accidents() {
        AccidentFlag flag = filter.accidents();
        if (flag == null) {
            return;
        }
        List<BytesRef> units = flag.units().stream().map(Fields::term).toList();
        Query flagged =
                new BooleanQuery.Builder()
                        .add(new TermInSetQuery(Fields.UNIT, units), Occur.FILTER)
                        .add(in(Fields.STATUS, names(AccidentFlag.statuses())), Occur.FILTER)
                        .build();
        wanted(flag.wanted(), flagged);
    }

    private void flag(String name, Boolean wanted) {
        if (wanted != null) {
            wanted(wanted, term(Fields.FLAGS, name));
        }
    }

    private void wanted(boolean wanted, Query query) {
        all.add(query, wanted ? Occur.FILTER : Occur.MUST_NOT);
    }

    /** One step wider than asked for, as positions are rounded: the database looks exactly. */
    private void box() {
        MapBox box = filter.box();
        if (box != null) {
            long[] least = {Fields.degrees(box.west()) - 1, Fields.degrees(box.south()) - 1};
            long[] most = {Fields.degrees(box.east()) + 1, Fields.degrees(box.north()) + 1};
            must(LongPoint.newRangeQuery(Fields.POSITION, least, most));
        }
    }

    private void code(String field, Object value) {
        if (value != null) {
            must(term(field, value.toString()));
        }
    }

    private void id(String field, UUID value) {
        if (value != null) {
            must(new TermQuery(new Term(field, Fields.term(value))));
        }
    }

    private void must(Query query) {
        all.add(query, Occur.FILTER);
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static Query in(String field, List<String> values) {
        return values.isEmpty()
                ? new MatchNoDocsQuery()
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query from(String field, long least) {
        return LongPoint.newRangeQuery(field, least, Long.MAX_VALUE);
    }

    private static Query below(String field, long limit) {
        return LongPoint.newRangeQuery(field, Long.MIN_VALUE, limit - 1);
    }

    private static List<String> names(Set<HazardStatus> statuses) {
        return statuses.stream().map(Enum::name).collect(Collectors.toList());
    }
}
