package org.tocsin.hazard.search.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * One published sort key: how the index sorts by it, and how its values read in a cursor, which
 * must be as the database's way of paging writes them.
 */
sealed interface SortColumn {

    List<SortField> fields(boolean descending);

    /** The values that the index compares. */
    List<Object> parse(String text);

    /**
     * @param values of this column, as many as there are fields
     */
    String format(List<Object> values);

    /** The field that slices of the order are cut from. */
    Lead lead();

    static SortColumn of(String key) {
        return switch (key) {
            case "reportedAt" -> new Time(Fields.REPORTED_AT, true);
            case "foundAt" -> new Time(Fields.FOUND_AT, false);
            case "updatedAt" -> new Time(Fields.UPDATED_AT, false);
            case "deadline" -> new Day();
            case "hazardNo" -> new Number();
            case "id" -> new Id();
            default -> throw new IllegalArgumentException("The index has no sort key " + key);
        };
    }

    /** To the microsecond. */
    record Time(String field, boolean orderOfIndex) implements SortColumn {
        @Override
        public List<SortField> fields(boolean descending) {
            return List.of(new SortField(field, SortField.Type.LONG, descending));
        }

        @Override
        public List<Object> parse(String text) {
            return List.of(Fields.micros(Instant.parse(text)));
        }

        @Override
        public String format(List<Object> values) {
            return Fields.instant((Long) values.getFirst()).toString();
        }

        @Override
        public Lead lead() {
            return new Lead.Numbers(field, orderOfIndex);
        }
    }

    /** The deadline, at the end of time if there is none. */
    record Day() implements SortColumn {
        @Override
        public List<SortField> fields(boolean descending) {
            return List.of(new SortField(Fields.DEADLINE, SortField.Type.LONG, descending));
        }

        @Override
        public List<Object> parse(String text) {
            return List.of(LocalDate.parse(text).toEpochDay());
        }

        @Override
        public String format(List<Object> values) {
            return LocalDate.ofEpochDay((Long) values.getFirst()).toString();
        }

        @Override
        public Lead lead() {
            return new Lead.Numbers(Fields.DEADLINE, false);
        }
    }

    /** The readable number, character by character. */
    record Number() implements SortColumn {
        @Override
        public List<SortField> fields(boolean descending) {
            return List.of(new SortField(Fields.NUMBER_ORDER, SortField.Type.STRING, descending));
        }

        @Override
        public List<Object> parse(String text) {
            return List.of(new BytesRef(text));
        }

        @Override
        public String format(List<Object> values) {
            return ((BytesRef) values.getFirst()).utf8ToString();
        }

        @Override
        public Lead lead() {
            return new Lead.Texts(Fields.NUMBER, Fields.NUMBER_ORDER);
        }
    }

    /** The id, byte by byte. */
    record Id() implements SortColumn {
        @Override
        public List<SortField> fields(boolean descending) {
            return List.of(
                    new SortField(Fields.ID_HIGH, SortField.Type.LONG, descending),
                    new SortField(Fields.ID_LOW, SortField.Type.LONG, descending));
        }

        @Override
        public List<Object> parse(String text) {
            UUID id = UUID.fromString(text);
            return List.of(Fields.high(id), Fields.low(id));
        }

        @Override
        public String format(List<Object> values) {
            return Fields.id((Long) values.getFirst(), (Long) values.getLast()).toString();
        }

        @Override
        public Lead lead() {
            return new Lead.Numbers(Fields.ID_HIGH, false);
        }
    }
}
