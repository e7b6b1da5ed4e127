package org.tocsin.inspection.checklist.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * A version of a checklist as it is drafted, and as a whole when the draft is changed.
 *
 * @param division whose checklist it is: everybody within its subtree may answer it
 * @param industries prefixes of GB/T 4754-2017 codes that it is meant for; empty means all
 */
@Schema(
        name = "ChecklistForm",
        description = "A version of a checklist to draft or change 检查表起草与修改")
public record ChecklistForm(
        @NotNull
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(description = "Used within its subtree 适用行政区划", examples = "990101")
                String division,
        @NotNull
                @Size(max = 40)
                @Pattern(regexp = "[A-Z0-9][A-Z0-9-]*")
                @Schema(
                        description =
                                "The same for all versions; a known code makes the next one 编码",
                        examples = "FIRE-DL")
                String code,
        @NotBlank @Size(max = 200) @Schema(examples = "消防安全检查表") String title,
        @Nullable @Size(max = 200) @Schema(nullable = true, examples = "Fire safety checklist")
                String titleEn,
        @NotNull ChecklistSubject subject,
        @Size(max = 20)
                @Schema(
                        description = "Prefixes of GB/T 4754-2017 codes; empty means all 适用行业",
                        examples = "[\"C\"]")
                List<@NotNull @Pattern(regexp = "[A-T][0-9]{0,4}") String> industries,
        @NotEmpty @Valid @Size(max = 50) List<@NotNull SectionForm> sections) {

    /** As many answers as one visit may carry. */
    private static final int MOST_ITEMS = 500;

    public ChecklistForm {
        industries = industries == null ? List.of() : List.copyOf(industries);
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /**
     * All items in their order.
     *
     * @throws Refusal.RuleBroken if a code is there twice, or there are too many to be answered
     */
    List<CheckItem> items() {
        List<CheckItem> items = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int s = 0; s < sections.size(); s++) {
            SectionForm section = sections.get(s);
            for (int i = 0; i < section.items().size(); i++) {
                ItemForm item = section.items().get(i);
                if (!codes.add(item.code())) {
                    wrong.add(twice(s, i, item.code()));
                }
                items.add(CheckItem.of(section, item));
            }
        }
        if (items.size() > MOST_ITEMS) {
            wrong.add(tooMany());
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(wrong.getFirst().message(), wrong);
        }
        return items;
    }

    private static Violation twice(int section, int item, String code) {
        return Violation.of(
                "/sections/%d/items/%d/code".formatted(section, item),
                "item-code-twice",
                "检查项编码 %s 重复".formatted(code),
                "The item code %s is there twice".formatted(code));
    }

    private static Violation tooMany() {
        return Violation.of(
                "/sections",
                "too-many-items",
                "检查项不得超过 %d 项".formatted(MOST_ITEMS),
                "There may be %d items at most".formatted(MOST_ITEMS));
    }
}
