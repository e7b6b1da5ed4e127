package org.tocsin.responsibility.agreement.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;

/** Terms are kept as JSON text, which MySQL and MariaDB hold alike. */
@Converter(autoApply = true)
class TermsColumn implements AttributeConverter<AgreementTerms, String> {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    @Override
    public String convertToDatabaseColumn(AgreementTerms terms) {
        try {
            return terms == null ? null : JSON.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public AgreementTerms convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, AgreementTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
