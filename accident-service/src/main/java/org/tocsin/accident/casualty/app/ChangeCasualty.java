package org.tocsin.accident.casualty.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.casualty.domain.CasualtyFacts;
import org.tocsin.accident.casualty.domain.CasualtyOutcome;
import org.tocsin.accident.casualty.domain.IdentityNumber;
import org.tocsin.accident.casualty.domain.PersonalDetails;
import org.tocsin.accident.casualty.domain.Sex;

/** A later statement about a casualty: what it leaves out stays as it was. */
@Schema(
        description =
                "A later statement about a casualty: what is left out stays as it was 伤亡人员信息变更")
public record ChangeCasualty(
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "Why; name no persons 理由", examples = "经抢救无效死亡")
                String reason,
        @Nullable
                @Schema(
                        description =
                                "What happened to the person 伤亡情况; away from DEAD, the day of death goes",
                        nullable = true)
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

    CasualtyFacts applyTo(CasualtyFacts before) {
        CasualtyOutcome now = or(outcome, before.outcome());
        LocalDate died = now == CasualtyOutcome.DEAD ? or(diedOn, before.diedOn()) : diedOn;
        return new CasualtyFacts(
                now, died, or(sex, before.sex()), or(age, before.age()), or(job, before.job()));
    }

    PersonalDetails details() {
        return new PersonalDetails(name, idNumber, phone, medicalFacts);
    }

    private static <T> T or(@Nullable T later, T before) {
        return later == null ? before : later;
    }

    /** What is printed may end in a log. */
    @Override
    public String toString() {
        return "ChangeCasualty[withheld]";
    }
}
