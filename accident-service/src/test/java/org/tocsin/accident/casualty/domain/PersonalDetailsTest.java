package org.tocsin.accident.casualty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDetailsTest {

    private static final PersonalDetails ALL =
            new PersonalDetails("张三", "990101199001010019", "13912345678", "颅脑损伤");

    @Test
    void aMaskLeavesTheEndsOfNumbersAndNothingMedical() {
        assertThat(ALL.masked())
                .isEqualTo(new PersonalDetails("张**", "9901**********0019", "139****5678", null));
        assertThat(PersonalDetails.NONE.masked()).isEqualTo(PersonalDetails.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "13912345678, 139****5678",
        "+86 139-1234-5678, 86139****5678",
        "0570-12345, ****",
        "12345, ****"
    })
    void aShortTelephoneNumberIsNotShownAtAll(String phone, String masked) {
        assertThat(new PersonalDetails(null, null, phone, null).masked().phone()).isEqualTo(masked);
    }

    @Test
    void aMaskTellsNoLengthOfAName() {
        assertThat(new PersonalDetails("欧阳小明", null, null, null).masked().name()).isEqualTo("欧**");
        assertThat(new PersonalDetails("𠮷", null, null, null).masked().name()).isEqualTo("𠮷**");
    }

    @Test
    void whatALaterStatementLeavesOutStays() {
        PersonalDetails later = new PersonalDetails(null, null, "13800000000", null);

        assertThat(ALL.updatedBy(later))
                .isEqualTo(new PersonalDetails("张三", "990101199001010019", "13800000000", "颅脑损伤"));
    }

    @Test
    void isNeverPrinted() {
        assertThat(ALL).hasToString("PersonalDetails[withheld]");
        assertThat(PersonalDetails.NONE.saysNothing()).isTrue();
        assertThat(ALL.saysNothing()).isFalse();
    }
}
