package org.tocsin.accident.casualty.rest;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.casualty.app.CasualtyReading;
import org.tocsin.accident.casualty.domain.PersonalDetails;

/** Personal details of a casualty, in the clear or masked. */
@Schema(
        name = "CasualtyPersonal",
        description =
                "Personal details: in the clear for accident handlers and auditors who read one casualty, each read on the"
                        + " audit trail; masked otherwise, medical facts left out 个人信息：经办人员与审计人员逐条查看时为明文并留痕，其余为脱敏")
record PersonalView(
        @Schema(description = "Whether it is masked 明文或脱敏") Disclosure disclosure,
        @Nullable @Schema(description = "Name 姓名", examples = "张**", nullable = true) String name,
        @Nullable
                @Schema(
                        description = "Identity number 公民身份号码",
                        examples = "9901**********0019",
                        nullable = true)
                String idNumber,
        @Nullable @Schema(description = "Telephone 电话", examples = "138****0000", nullable = true)
                String phone,
        @Nullable
                @Schema(
                        description = "Diagnosis and treatment; null if masked 伤情与救治",
                        nullable = true)
                String medicalFacts) {

    /** How much is shown. */
    enum Disclosure {
        CLEAR,
        MASKED
    }

    static PersonalView of(CasualtyReading reading) {
        PersonalDetails details = reading.details();
        return new PersonalView(
                reading.clear() ? Disclosure.CLEAR : Disclosure.MASKED,
                details.name(),
                details.idNumber(),
                details.phone(),
                details.medicalFacts());
    }

    /** What is printed may end in a log. */
    @Override
    public String toString() {
        return "PersonalView[withheld]";
    }
}
