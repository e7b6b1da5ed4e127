package org.tocsin.responsibility.template.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tocsin.responsibility.template.domain.TemplateContent;

/** Contents are kept as JSON text, which MySQL and MariaDB hold alike. */
@Converter(autoApply = true)
class TemplateContentColumn implements AttributeConverter<TemplateContent, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Override
    public String convertToDatabaseColumn(TemplateContent content) {
        try {
            return content == null ? null : JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public TemplateContent convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, TemplateContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
