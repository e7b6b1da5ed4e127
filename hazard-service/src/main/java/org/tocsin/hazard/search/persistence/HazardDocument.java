package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A hazard as the index holds it. */
final class HazardDocument {

    private static final FieldType SOMEWHERE = grams(IndexOptions.DOCS);
    private static final FieldType IN_PLACE = grams(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private final Document document = new Document();

    private HazardDocument() {}

    static Document of(RegisterRow row) {
        HazardDocument made = new HazardDocument();
        made.keys(row);
        made.codes(row);
        made.spot(row.spot());
        made.times(row);
        made.handling(row.handling());
        made.words(row);
        return made.document;
    }

    private void keys(RegisterRow row) {
        id(Fields.ID, row.id());
        number(Fields.ID_HIGH, Fields.high(row.id()));
        document.add(new NumericDocValuesField(Fields.ID_LOW, Fields.low(row.id())));
        document.add(new NumericDocValuesField(Fields.VERSION, row.version()));
        code(Fields.NUMBER, row.hazardNo());
        BytesRef number = new BytesRef(row.hazardNo());
        document.add(new BinaryDocValuesField(Fields.NUMBER, number));
        document.add(new SortedDocValuesField(Fields.NUMBER_ORDER, number));
    }

    private void codes(RegisterRow row) {
        RegisterRow.Scope scope = row.scope();
        code(Fields.DIVISION, scope.division());
        Divisions.prefixes(scope.division()).forEach(p -> code(Fields.DIVISION_PREFIX, p));
        code(Fields.GRID, scope.grid());
        code(Fields.REPORTER, scope.reportedBy());
        id(Fields.UNIT, scope.unitId());
        if (scope.industry() != null) {
            for (int length = 1; length <= scope.industry().length(); length++) {
                code(Fields.INDUSTRY, scope.industry().substring(0, length));
            }
        }
        code(Fields.GRADE, row.grade());
        code(Fields.STATUS, row.status());
        code(Fields.SOURCE, row.source());
        id(Fields.FINDING, row.findingId());
    }

    private void spot(RegisterRow.Spot spot) {
        id(Fields.RISK_POINT, spot.riskPointId());
        code(Fields.FLAGS, spot.listed() ? Fields.LISTED : null);
        code(Fields.FLAGS, spot.recurred() ? Fields.RECURRED : null);
        code(Fields.FLAGS, spot.duplicate() ? Fields.DUPLICATE : null);
        if (spot.longitude() != null && spot.latitude() != null) {
            document.add(
                    new LongPoint(
                            Fields.POSITION,
                            Fields.degrees(spot.longitude()),
                            Fields.degrees(spot.latitude())));
        }
    }

    private void times(RegisterRow row) {
        number(Fields.REPORTED_AT, Fields.micros(row.times().reportedAt()));
        number(Fields.FOUND_AT, Fields.micros(row.times().foundAt()));
        number(Fields.UPDATED_AT, Fields.micros(row.times().updatedAt()));
        LocalDate deadline = row.deadline() == null ? Fields.NEVER : row.deadline();
        number(Fields.DEADLINE, deadline.toEpochDay());
        number(Fields.DEADLINE_KEY, Fields.deadlineKey(deadline.toEpochDay(), row.id()));
    }

    private void handling(RegisterRow.Handling handling) {
        code(Fields.FLAGS, handling.failedTwice() ? Fields.FAILED_TWICE : null);
        document.add(new LongPoint(Fields.STATUS_SINCE, Fields.micros(handling.statusSince())));
        if (handling.reviewDueOn() != null) {
            document.add(new LongPoint(Fields.REVIEW_DUE, handling.reviewDueOn().toEpochDay()));
        }
    }

    private void words(RegisterRow row) {
        List<String> words = row.words().all();
        List<String> all = Stream.concat(Stream.of(row.hazardNo()), words.stream()).toList();
        grams(Fields.CHARACTERS, SOMEWHERE, List.of(Grams.characters(all)));
        grams(
                Fields.TEXT,
                IN_PLACE,
                words.stream().map(text -> Grams.of(Grams.folded(text), Grams.PAIR)).toList());
        int[] number = Grams.folded(row.hazardNo());
        grams(
                Fields.NUMBER_GRAMS,
                SOMEWHERE,
                List.of(Grams.of(number, Grams.PAIR), Grams.of(number, Grams.NUMBER)));
    }

    private void id(String field, @Nullable UUID value) {
        if (value != null) {
            document.add(new StringField(field, Fields.term(value), Field.Store.NO));
        }
    }

    private void code(String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    /** To be filtered and sorted by. */
    private void number(String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    private void grams(
            String field, FieldType type, Collection<? extends Collection<String>> texts) {
        document.add(new Field(field, new GramStream(texts), type));
    }

    private static FieldType grams(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
