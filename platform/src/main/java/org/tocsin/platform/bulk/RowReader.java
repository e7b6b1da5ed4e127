package org.tocsin.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.tocsin.platform.problem.BodyFault;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.problem.Violations;

/** Turns rows as they were read into commands, or says what is wrong with them. */
final class RowReader<C> {

    /** A row that means something. */
    record Row<C>(long number, C command) {}

    private final RawRow.Source source;
    private final ObjectReader commands;
    private final Validator validator;
    private final Tally tally;
    private final LongPredicate wanted;

    /**
     * @param wanted the numbers of the rows that are read; the others are passed over in silence
     */
    RowReader(
            RawRow.Source source,
            ObjectReader commands,
            Validator validator,
            Tally tally,
            LongPredicate wanted) {
        this.source = source;
        this.commands = commands;
        this.validator = validator;
        this.tally = tally;
        this.wanted = wanted;
    }

    /**
     * The next rows that are well-formed and valid; the others go to the tally. Empty at the end.
     */
    List<Row<C>> chunk(int size) throws IOException {
        var chunk = new java.util.ArrayList<Row<C>>(size);
        while (chunk.size() < size) {
            RawRow raw = source.next();
            if (raw == null) {
                break;
            }
            if (!wanted.test(raw.number())) {
                continue;
            }
            switch (raw) {
                case RawRow.Broken(long number, Violation why) ->
                        tally.reject(number, List.of(why));
                case RawRow.Readable(long number, JsonNode fields) -> read(number, fields, chunk);
            }
        }
        return chunk;
    }

    private void read(long number, JsonNode fields, List<Row<C>> chunk) throws IOException {
        if (!fields.isObject()) {
            tally.reject(
                    number,
                    List.of(
                            Violation.of(
                                    null,
                                    "wrong-type",
                                    "每条记录须为 JSON 对象",
                                    "A row is a JSON object")));
            return;
        }
        try {
            C command = commands.readValue(fields);
            List<Violation> wrong = Violations.of(validator.validate(command));
            if (wrong.isEmpty()) {
                chunk.add(new Row<>(number, command));
            } else {
                tally.reject(number, wrong);
            }
        } catch (JsonProcessingException fault) {
            Stream.<Throwable>iterate(fault, t -> t != null, Throwable::getCause)
                    .filter(Refusal.class::isInstance)
                    .map(Refusal.class::cast)
                    .findFirst()
                    .ifPresentOrElse(
                            refusal -> tally.reject(number, refusal),
                            () -> tally.reject(number, List.of(BodyFault.of(fault))));
        }
    }
}
