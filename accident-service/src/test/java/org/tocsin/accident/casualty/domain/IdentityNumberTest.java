package org.tocsin.accident.casualty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.accident.casualty.app.RecordCasualty;

/** GB 11643-1999; the numbers are invented: no division begins with 99. */
class IdentityNumberTest {

    private static final IdentityNumber.Check CHECK = new IdentityNumber.Check();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "990101199001010019",
                "990101198305120028",
                "990101197012310034",
                // The standard's own examples.
                "11010519491231002X",
                "440524188001010014"
            })
    void takesWhatTheCheckCharacterConfirms(String number) {
        assertThat(CHECK.isValid(number, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "990101199001010018",
                "990101199001010109",
                "99010119900101001",
                "9901011990010100190",
                "11010519491231002x",
                "990101199013010011",
                "990101199002300013",
                "090101199001010019",
                "",
                "张三"
            })
    void refusesEverythingElse(String number) {
        assertThat(CHECK.isValid(number, null)).isFalse();
    }

    @Test
    void everySingleWrongDigitIsFound() {
        String right = "990101199001010019";
        for (int i = 0; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = right.substring(0, i) + digit + right.substring(i + 1);
                assertThat(CHECK.isValid(wrong, null)).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void whatIsWrongIsNotRepeated() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            var wrong =
                    new RecordCasualty(
                            CasualtyOutcome.MISSING,
                            null,
                            null,
                            null,
                            null,
                            "张三\u0000",
                            "990101199001010018",
                            "绝密",
                            null);

            var violations = validator.validate(wrong);

            assertThat(violations).hasSize(3);
            assertThat(violations)
                    .allSatisfy(
                            violation ->
                                    assertThat(violation.getMessage())
                                            .doesNotContain("张三", "9901", "绝密"));
            assertThat(wrong.toString()).doesNotContain("张三", "9901", "绝密");
        }
    }
}
