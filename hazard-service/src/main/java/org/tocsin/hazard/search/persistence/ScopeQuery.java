package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tocsin.platform.security.Scope;

/**
 * Says of the index what {@code Jurisdiction} says of the database. It only saves work: what a
 * caller may see is decided by the database, record by record.
 */
final class ScopeQuery {

    private ScopeQuery() {}

    /**
     * @param within the hazards of the scope's division, if it has one
     * @param reporter whose own reports are seen as well, or {@code null}
     */
    static Query of(Scope scope, @Nullable Query within, @Nullable String reporter) {
        Query covered = covered(scope, within);
        if (reporter == null) {
            return covered;
        }
        return new BooleanQuery.Builder()
                .add(covered, Occur.SHOULD)
                .add(FilterQuery.term(Fields.REPORTER, reporter), Occur.SHOULD)
                .build();
    }

    private static Query covered(Scope scope, @Nullable Query within) {
        List<Query> parts = new ArrayList<>();
        if (within != null) {
            parts.add(within);
        }
        if (scope.unitId() != null) {
            parts.add(new TermQuery(new Term(Fields.UNIT, Fields.term(scope.unitId()))));
        }
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        if (!scope.industries().isEmpty()) {
            parts.add(FilterQuery.in(Fields.INDUSTRY, List.copyOf(scope.industries())));
        }
        if (!scope.grids().isEmpty()) {
            parts.add(FilterQuery.in(Fields.GRID, List.copyOf(scope.grids())));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.FILTER));
        return all.build();
    }
}
