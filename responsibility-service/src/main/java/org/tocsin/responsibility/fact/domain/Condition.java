package org.tocsin.responsibility.fact.domain;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that the payload of a fact must say, as data of a rule. A field that is missing meets
 * no condition.
 *
 * @param field a field of the payload; with {@code #} behind it the number of elements of an array
 */
@Schema(name = "FactCondition", description = "What the payload must say 对事件内容的条件")
public record Condition(
        @NotNull @Pattern(regexp = "[a-zA-Z]{1,40}#?") @Schema(examples = "grade") String field,
        @NotNull @Schema(examples = "IN") Operator operator,
        @NotEmpty @Size(max = 20) @Schema(examples = "[\"MAJOR\"]")
                List<@NotNull @Size(max = 60) String> values) {

    /** How the field is compared with the values. */
    @Schema(name = "FactConditionOperator")
    public enum Operator {
        IN,
        NOT_IN,
        AT_LEAST,
        LESS_THAN
    }

    public Condition {
        values = values == null ? List.of() : List.copyOf(values);
    }

    public boolean holds(Map<String, String> fields) {
        String value = fields.get(field);
        if (value == null) {
            return false;
        }
        return switch (operator) {
            case IN -> values.contains(value);
            case NOT_IN -> !values.contains(value);
            case AT_LEAST -> compared(value) >= 0;
            case LESS_THAN -> compared(value) < 0;
        };
    }

    private int compared(String value) {
        return new BigDecimal(value).compareTo(new BigDecimal(values.getFirst()));
    }
}
