package org.tocsin.inspection.checklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.checklist.domain.CheckItem;
import org.tocsin.inspection.visit.domain.FindingGrade;
import org.tocsin.inspection.visit.domain.Measure;

/** One thing to be checked. */
@Schema(name = "ChecklistItem", description = "One thing to be checked 检查项")
record CheckItemView(
        @Schema(description = "What an answer names 检查项编码", examples = "FIRE-01") String code,
        @Schema(examples = "疏散通道和安全出口保持畅通，未被占用、堵塞或上锁") String text,
        @Nullable
                @Schema(
                        nullable = true,
                        examples =
                                "Escape routes and exits are clear, neither obstructed nor locked")
                String textEn,
        @Nullable @Schema(nullable = true) LegalBasisView legalBasis,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Default part of a finding 默认部位",
                        examples = "疏散通道")
                String place,
        @Schema(description = "Default grade of a finding 默认等级") FindingGrade grade,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "一般隐患")
                String gradeName,
        @Schema(description = "What a finding demands without exception 不合格时一律采取的措施")
                List<Measure> measures,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names", examples = "[\"停止使用\"]")
                List<String> measureNames) {

    /** Where it is laid down. */
    @Schema(name = "LegalBasis", description = "Where it is laid down 法律依据")
    record LegalBasisView(
            @Schema(examples = "《中华人民共和国安全生产法》") String law,
            @Nullable @Schema(nullable = true, examples = "第四十二条") String article) {}

    static CheckItemView of(CheckItem item, @Nullable Locale names) {
        List<Measure> demanded = item.demanded();
        return new CheckItemView(
                item.code(),
                item.text(),
                item.textEn(),
                item.law() == null ? null : new LegalBasisView(item.law(), item.article()),
                item.place(),
                item.grade(),
                names == null ? null : item.grade().label().in(names),
                demanded,
                names == null
                        ? null
                        : demanded.stream().map(measure -> measure.label().in(names)).toList());
    }
}
