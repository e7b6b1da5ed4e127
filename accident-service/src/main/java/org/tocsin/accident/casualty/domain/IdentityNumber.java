package org.tocsin.accident.casualty.domain;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/**
 * An identity number (公民身份号码) of GB 11643-1999: six digits of a division, a date of birth that
 * exists, three digits, and a check character by ISO 7064 MOD 11-2. What is wrong with it is not
 * said, and it is not repeated.
 */
@Constraint(validatedBy = IdentityNumber.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface IdentityNumber {

    String message() default "不是有效的公民身份号码（GB 11643） Not a valid identity number (GB 11643)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<IdentityNumber, String> {

        private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
        private static final DateTimeFormatter BIRTH =
                DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
        private static final String CHECK_CHARACTERS = "10X98765432";
        private static final int MODULUS = 11;
        private static final int DIGITS = 17;

        @Override
        public boolean isValid(String number, ConstraintValidatorContext context) {
            return number == null
                    || (FORM.matcher(number).matches()
                            && isDate(number.substring(6, 14))
                            && number.charAt(DIGITS) == checkCharacter(number));
        }

        private static boolean isDate(String text) {
            try {
                return !LocalDate.parse(text, BIRTH).isBefore(LocalDate.of(1800, 1, 1));
            } catch (DateTimeException none) {
                return false;
            }
        }

        /** The weight of a digit is 2 to the power of its place from the right, modulo 11. */
        private static char checkCharacter(String number) {
            int sum = 0;
            for (int i = 0; i < DIGITS; i++) {
                int weight = (1 << (DIGITS - i)) % MODULUS;
                sum += (number.charAt(i) - '0') * weight;
            }
            return CHECK_CHARACTERS.charAt(sum % MODULUS);
        }
    }
}
