package org.tocsin.hazard.tip.domain;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of a stranger that officers will read: no control characters but line breaks and tabs, no
 * halves of characters, and nothing that turns the direction of writing to hide what it says. Mark
 * up is taken as the text that it is.
 */
@Constraint(validatedBy = PlainText.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface PlainText {

    String message() default "不得含控制字符 No control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<PlainText, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || text.codePoints().allMatch(Check::isPlain);
        }

        private static boolean isPlain(int point) {
            if (point == '\n' || point == '\r' || point == '\t') {
                return true;
            }
            return !Character.isISOControl(point)
                    && Character.getType(point) != Character.SURROGATE
                    && !turnsTheWriting(point);
        }

        private static boolean turnsTheWriting(int point) {
            return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        }
    }
}
