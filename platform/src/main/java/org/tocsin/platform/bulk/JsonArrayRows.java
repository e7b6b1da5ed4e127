package org.tocsin.platform.bulk;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import org.tocsin.platform.problem.BodyFault;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * Reads the elements of one JSON array as they arrive. Unlike the line formats it cannot go on
 * after a syntax error: the row is named and what follows is not read.
 */
final class JsonArrayRows implements RawRow.Source {

    private final ElementParser parser;
    private final ObjectReader trees;
    private long number;
    private boolean ended;

    JsonArrayRows(InputStream body, ObjectReader trees) throws IOException {
        this.trees = trees;
        this.parser = new ElementParser(trees.createParser(body));
        if (!startsArray()) {
            throw new Refusal.Of(
                    ProblemType.MALFORMED_REQUEST,
                    Text.of("请求体须为 JSON 数组", "The body must be a JSON array"));
        }
    }

    private boolean startsArray() throws IOException {
        try {
            return parser.nextToken() == JsonToken.START_ARRAY;
        } catch (JsonProcessingException broken) {
            return false;
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            parser.beginElement();
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                ended = true;
                return afterEnd();
            }
            JsonNode element = trees.readTree(parser);
            return new RawRow.Readable(++number, element);
        } catch (JsonProcessingException broken) {
            ended = true;
            return new RawRow.Broken(++number, BodyFault.of(broken));
        }
    }

    private @Nullable RawRow afterEnd() throws IOException {
        if (parser.nextToken() == null) {
            return null;
        }
        throw new JsonParseException(parser, "Content after the array");
    }

    /** Refuses an element that would not fit into memory. */
    private static final class ElementParser extends JsonParserDelegate {

        private long start;

        ElementParser(JsonParser parser) {
            super(parser);
        }

        void beginElement() {
            start = currentLocation().getByteOffset();
        }

        @Override
        public JsonToken nextToken() throws IOException {
            if (currentLocation().getByteOffset() - start > LIMIT) {
                throw new JsonParseException(this, "Element too long");
            }
            return super.nextToken();
        }
    }
}
