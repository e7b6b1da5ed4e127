package org.tocsin.accident.statistics.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.tocsin.accident.statistics.app.Statistics;

/**
 * Statistics as NDJSON: one line per cell as in the JSON form, and a last one with everything else
 * of it, by which a reader knows that nothing is missing.
 */
final class StatisticsLines {

    private StatisticsLines() {}

    static String of(Statistics answer, ObjectMapper json) {
        try {
            StringBuilder lines = new StringBuilder();
            for (Statistics.Cell cell : answer.cells()) {
                lines.append(json.writeValueAsString(cell)).append('\n');
            }
            ObjectNode rest = json.valueToTree(answer);
            rest.remove("cells");
            return lines.append(json.writeValueAsString(rest)).append('\n').toString();
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
