package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.tocsin.platform.paging.Candidates.Candidate;
import org.tocsin.platform.paging.Candidates.Sorting;

/** How the index sorts for one order, and how its positions are written. */
final class SortPlan {

    /** The order in which the index itself lies: that of the register's default page. */
    static final Sort OF_INDEX =
            new Sort(
                    new SortField(Fields.REPORTED_AT, SortField.Type.LONG, true),
                    new SortField(Fields.ID_HIGH, SortField.Type.LONG, true),
                    new SortField(Fields.ID_LOW, SortField.Type.LONG, true));

    private static final String ID = "id";
    private static final String DEADLINE = "deadline";

    private final List<Sorting> order;
    private final List<SortColumn> columns;

    /** Deadlines tie by the thousand; together with the id behind them they hardly do. */
    private final boolean dueById;

    SortPlan(List<Sorting> order) {
        this(order, isDueById(order));
    }

    private SortPlan(List<Sorting> order, boolean dueById) {
        this.order = List.copyOf(order);
        this.columns = order.stream().map(sorting -> SortColumn.of(sorting.key())).toList();
        this.dueById = dueById;
    }

    private static boolean isDueById(List<Sorting> order) {
        return order.size() > 1
                && order.getFirst().key().equals(DEADLINE)
                && order.get(1).key().equals(ID)
                && order.getFirst().descending() == order.get(1).descending();
    }

    /** The order among those that share the leading value, with the places cut in the same way. */
    SortPlan rest() {
        return new SortPlan(order.subList(1, order.size()), false);
    }

    boolean descending() {
        return order.getFirst().descending();
    }

    Lead lead() {
        return dueById ? new Lead.Numbers(Fields.DEADLINE_KEY, false) : columns.getFirst().lead();
    }

    Sort sort() {
        List<SortField> fields = new ArrayList<>();
        if (dueById) {
            fields.add(new SortField(Fields.DEADLINE_KEY, SortField.Type.LONG, descending()));
        }
        for (int i = 0; i < columns.size(); i++) {
            fields.addAll(columns.get(i).fields(order.get(i).descending()));
        }
        return new Sort(fields.toArray(SortField[]::new));
    }

    boolean isOrderOfIndex() {
        return sort().equals(OF_INDEX);
    }

    /** The place of a position among the index's documents. */
    @Nullable
    FieldDoc place(@Nullable List<String> position) {
        if (position == null) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.addAll(columns.get(i).parse(position.get(i)));
        }
        if (dueById) {
            UUID id = UUID.fromString(position.get(1));
            values.addFirst(Fields.deadlineKey((Long) values.getFirst(), id));
        }
        // After all documents with these very values: the id is one of them.
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values.toArray());
    }

    Candidate candidate(FieldDoc found) {
        List<String> position = new ArrayList<>(columns.size());
        String id = null;
        int at = dueById ? 1 : 0;
        for (SortColumn column : columns) {
            int width = column instanceof SortColumn.Id ? 2 : 1;
            String value = column.format(List.of(found.fields).subList(at, at + width));
            position.add(value);
            id = column instanceof SortColumn.Id ? value : id;
            at += width;
        }
        return new Candidate(UUID.fromString(id), position);
    }
}
