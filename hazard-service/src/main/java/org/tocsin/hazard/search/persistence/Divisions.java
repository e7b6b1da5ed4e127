package org.tocsin.hazard.search.persistence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A division's subtree in few terms. Subtrees hold thousands of codes, and most of them are all the
 * codes that begin alike; where a zone lies elsewhere in the code table than in the tree, it is
 * named by itself.
 */
final class Divisions {

    /** Where codes nest (GB/T 2260): province, prefecture, county, town, village. */
    private static final int[] LEVELS = {2, 4, 6, 9, 12};

    private Divisions() {}

    /** The beginnings of a code, itself included. */
    static Stream<String> prefixes(String code) {
        return java.util.Arrays.stream(LEVELS)
                .filter(level -> level <= code.length())
                .mapToObj(level -> code.substring(0, level));
    }

    /** The divisions that the index holds hazards of. */
    static Set<String> in(IndexReader reader) throws IOException {
        Set<String> present = new HashSet<>();
        Terms terms = MultiTerms.getTerms(reader, Fields.DIVISION);
        if (terms != null) {
            TermsEnum codes = terms.iterator();
            while (codes.next() != null) {
                present.add(codes.term().utf8ToString());
            }
        }
        return present;
    }

    /**
     * The hazards of these divisions.
     *
     * @param known all divisions that hazards may have; a beginning is used if no other one shares
     *     it
     */
    static Query covering(List<String> subtree, Set<String> known) {
        Set<String> foreign = new HashSet<>(known);
        subtree.forEach(foreign::remove);
        Set<String> shared = new HashSet<>();
        foreign.forEach(code -> prefixes(code).forEach(shared::add));
        Set<String> beginnings = new HashSet<>();
        List<String> single = new ArrayList<>();
        for (String code : subtree) {
            prefixes(code)
                    .filter(prefix -> !shared.contains(prefix))
                    .findFirst()
                    .ifPresentOrElse(beginnings::add, () -> single.add(code));
        }
        if (beginnings.isEmpty() || single.isEmpty()) {
            return beginnings.isEmpty()
                    ? FilterQuery.in(Fields.DIVISION, single)
                    : FilterQuery.in(Fields.DIVISION_PREFIX, List.copyOf(beginnings));
        }
        return new BooleanQuery.Builder()
                .add(FilterQuery.in(Fields.DIVISION_PREFIX, List.copyOf(beginnings)), Occur.SHOULD)
                .add(FilterQuery.in(Fields.DIVISION, single), Occur.SHOULD)
                .build();
    }
}
