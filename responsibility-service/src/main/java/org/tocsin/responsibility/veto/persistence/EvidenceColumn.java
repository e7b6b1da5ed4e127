package org.tocsin.responsibility.veto.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tocsin.responsibility.veto.domain.Evidence;

/** Evidence is kept as JSON text, which MySQL and MariaDB hold alike. */
@Converter(autoApply = true)
class EvidenceColumn implements AttributeConverter<Evidence, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    @Override
    public String convertToDatabaseColumn(Evidence evidence) {
        try {
            return evidence == null ? null : JSON.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Evidence convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, Evidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
