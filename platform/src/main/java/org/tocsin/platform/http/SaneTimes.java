package org.tocsin.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.platform.time.Sane;

/** Refuses days and instants in bodies that no calendar means: {@link Sane}. */
@Singleton
class SaneTimes implements ObjectMapperCustomizer {

    @Override
    public int priority() {
        return MINIMUM_PRIORITY; // after the module whose readers are wrapped here
    }

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(
                new SimpleModule("sane-times")
                        .addDeserializer(
                                LocalDate.class,
                                new Checked<>(LocalDate.class, LocalDateDeserializer.INSTANCE))
                        .addDeserializer(
                                Instant.class,
                                new Checked<>(Instant.class, InstantDeserializer.INSTANT)));
    }

    private static final class Checked<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient JsonDeserializer<? extends T> reader;

        Checked(Class<T> type, JsonDeserializer<? extends T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            T value = reader.deserialize(json, context);
            if (value != null && !Sane.isSane(value)) {
                context.handleWeirdStringValue(
                        handledType(), json.getText(), "not within the years 1900 to 9998");
            }
            return value;
        }
    }
}
