package org.tocsin.platform.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.io.IOException;

/**
 * Writes objects in the RFC 8785 form at once, without a tree of them, which takes a third of the
 * time; what cannot be written so takes the way of {@link CanonicalJson}, with the same result.
 */
final class CanonicalWriter {

    private final ObjectMapper json;
    private final ObjectWriter sorted;

    CanonicalWriter(ObjectMapper json) {
        this.json = json;
        ObjectMapper inOrder = json.copy();
        inOrder.setAnnotationIntrospector(
                AnnotationIntrospectorPair.create(
                        new ByName(),
                        inOrder.getSerializationConfig().getAnnotationIntrospector()));
        this.sorted =
                inOrder.writer()
                        .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                        .without(SerializationFeature.INDENT_OUTPUT);
    }

    /** Members by their names, whatever a class says of their order. */
    private static final class ByName extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean findSerializationSortAlphabetically(Annotated of) {
            return true;
        }

        @Override
        public String[] findSerializationPropertyOrder(AnnotatedClass of) {
            return new String[0];
        }
    }

    /** A bare value, which has no such form, is written as an array of one. */
    byte[] of(Object shown) throws IOException {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(1024)) {
            try (JsonGenerator form = new CanonicalGenerator(sorted.createGenerator(bytes))) {
                sorted.writeValue(form, shown);
            }
            byte[] written = bytes.toByteArray();
            return written.length > 0 && (written[0] == '{' || written[0] == '[')
                    ? written
                    : fromTree(shown);
        } catch (CanonicalGenerator.Beyond beyond) {
            return fromTree(shown);
        } catch (JsonMappingException wrapped) {
            if (wrapped.getCause() instanceof CanonicalGenerator.Beyond) {
                return fromTree(shown);
            }
            throw wrapped;
        }
    }

    private byte[] fromTree(Object shown) throws IOException {
        JsonNode tree = json.valueToTree(shown);
        return CanonicalJson.of(
                tree.isContainerNode() ? tree : json.createArrayNode().add(tree), json);
    }
}
