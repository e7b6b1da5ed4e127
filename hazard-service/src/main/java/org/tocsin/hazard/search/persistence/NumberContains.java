package org.tocsin.hazard.search.persistence;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.tocsin.hazard.register.domain.Wording;

/** Looks into the number itself; slow, so only behind others that leave few to look at. */
final class NumberContains extends Query {

    private static final float COST = 1_000;

    private final String part;

    NumberContains(String part) {
        this.part = part;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                BinaryDocValues numbers = DocValues.getBinary(leaf.reader(), Fields.NUMBER);
                return new DefaultScorerSupplier(
                        new ConstantScoreScorer(score(), mode, containing(numbers)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private TwoPhaseIterator containing(BinaryDocValues numbers) {
        return new TwoPhaseIterator(numbers) {
            @Override
            public boolean matches() throws IOException {
                return Wording.folded(numbers.binaryValue().utf8ToString()).contains(part);
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "number contains " + part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberContains that && part.equals(that.part);
    }

    @Override
    public int hashCode() {
        return Objects.hash(NumberContains.class, part);
    }
}
