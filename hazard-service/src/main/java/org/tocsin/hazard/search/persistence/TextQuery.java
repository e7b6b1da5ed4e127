package org.tocsin.hazard.search.persistence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.tocsin.hazard.register.domain.Wording;

/** Finds a part of the number or of the words, exactly. */
final class TextQuery {

    private TextQuery() {}

    static Query of(String wanted) {
        Set<Query> alternatives = new LinkedHashSet<>();
        for (String wording : Wording.of(wanted)) {
            int[] characters = Grams.folded(wording);
            alternatives.addAll(
                    characters.length == 1
                            ? List.of(term(Fields.CHARACTERS, Character.toString(characters[0])))
                            : List.of(words(characters), number(characters)));
        }
        return any(alternatives);
    }

    private static Query any(Set<Query> alternatives) {
        if (alternatives.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** Every pair takes part, though every second would do: a pair that never occurs ends it. */
    private static Query words(int[] characters) {
        List<String> pairs = Grams.of(characters, Grams.PAIR);
        if (pairs.size() == 1) {
            return term(Fields.TEXT, pairs.getFirst());
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < pairs.size(); i++) {
            phrase.add(new Term(Fields.TEXT, pairs.get(i)), i);
        }
        return phrase.build();
    }

    /**
     * Numbers are alike in most of their characters, so that the places of pairs would tell little
     * and cost much: longer pieces narrow it down, and the number itself decides.
     */
    private static Query number(int[] characters) {
        int size = characters.length < Grams.NUMBER ? Grams.PAIR : Grams.NUMBER;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String gram : Set.copyOf(Grams.of(characters, size))) {
            all.add(term(Fields.NUMBER_GRAMS, gram), Occur.FILTER);
        }
        if (characters.length > size) {
            all.add(new NumberContains(new String(characters, 0, characters.length)), Occur.FILTER);
        }
        return all.build();
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
