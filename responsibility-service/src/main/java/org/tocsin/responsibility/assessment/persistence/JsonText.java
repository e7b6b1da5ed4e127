package org.tocsin.responsibility.assessment.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Nullable;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tocsin.responsibility.assessment.domain.Area;
import org.tocsin.responsibility.assessment.domain.Papers;
import org.tocsin.responsibility.assessment.domain.ScoreSheet;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;

/** Values kept whole as JSON text, which MySQL and MariaDB hold alike. */
abstract class JsonText<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final Class<T> type;

    JsonText(Class<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Converter(autoApply = true)
    static class OfTerms extends JsonText<TemplateTerms> {
        OfTerms() {
            super(TemplateTerms.class);
        }
    }

    @Converter(autoApply = true)
    static class OfPapers extends JsonText<Papers> {
        OfPapers() {
            super(Papers.class);
        }
    }

    @Converter(autoApply = true)
    static class OfSheet extends JsonText<ScoreSheet> {
        OfSheet() {
            super(ScoreSheet.class);
        }
    }

    @Converter(autoApply = true)
    static class OfArea extends JsonText<Area> {
        OfArea() {
            super(Area.class);
        }
    }
}
