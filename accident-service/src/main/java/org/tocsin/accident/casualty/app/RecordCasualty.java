package org.tocsin.accident.casualty.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.casualty.domain.CasualtyFacts;
import org.tocsin.accident.casualty.domain.CasualtyOutcome;
import org.tocsin.accident.casualty.domain.IdentityNumber;
import org.tocsin.accident.casualty.domain.PersonalDetails;
import org.tocsin.accident.casualty.domain.Sex;

/** A person whom an accident hurt, as far as known (Decree 493 Art. 12 (4)). */
@Schema(description = "A casualty 伤亡人员, Decree 493 Art. 12 (4)")
public record RecordCasualty(
        @NotNull @Schema(description = "What happened to the person 伤亡情况", examples = "DEAD")
                CasualtyOutcome outcome,
        @Nullable @Schema(description = "Day of death; of the dead only 死亡日期", nullable = true)
                LocalDate diedOn,
        @Nullable @Schema(description = "Sex 性别", nullable = true) Sex sex,
        @Nullable
                @Min(0)
                @Max(150)
                @Schema(
                        description = "Age in years on the day of the accident 年龄",
                        examples = "43",
                        nullable = true)
                Integer age,
        @Nullable
                @Pattern(regexp = "[^\\x00-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]{1,100}")
                @Schema(
                        description = "What the person worked as 工种",
                        examples = "架子工",
                        nullable = true)
                String job,
        @Nullable
                @Pattern(regexp = "[^\\x00-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]{1,100}")
                @Schema(
                        description = "Name, kept sealed 姓名（加密保存）",
                        examples = "张三",
                        nullable = true)
                String name,
        @Nullable
                @IdentityNumber
                @Schema(
                        description = "Identity number, GB 11643, kept sealed 公民身份号码（加密保存）",
                        examples = "990101199001010019",
                        nullable = true)
                String idNumber,
        @Nullable
                @Pattern(regexp = "\\+?[0-9][0-9 ()-]{4,24}")
                @Schema(
                        description = "Telephone, kept sealed 电话（加密保存）",
                        examples = "13800000000",
                        nullable = true)
                String phone,
        @Nullable
                @Pattern(
                        regexp =
                                "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]{1,2000}")
                @Schema(
                        description = "Diagnosis and treatment, kept sealed 伤情与救治（加密保存）",
                        examples = "颅脑损伤",
                        nullable = true)
                String medicalFacts) {

    CasualtyFacts facts() {
        return new CasualtyFacts(outcome, diedOn, sex, age, job);
    }

    PersonalDetails details() {
        return new PersonalDetails(name, idNumber, phone, medicalFacts);
    }

    /** What is printed may end in a log. */
    @Override
    public String toString() {
        return "RecordCasualty[withheld]";
    }
}
