package org.tocsin.inspection.checklist.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.checklist.app.ChecklistFile;
import org.tocsin.inspection.checklist.domain.CheckItem;
import org.tocsin.platform.http.TransitionView;

/** A version of a checklist, whole. */
@Schema(name = "Checklist", description = "A version of a checklist with its items 检查表")
record ChecklistView(
        @JsonUnwrapped ChecklistLineView line,
        List<SectionView> sections,
        List<TransitionView> allowedTransitions) {

    /** Items that belong together. */
    @Schema(name = "ChecklistSection", description = "Items that belong together 检查表分项")
    record SectionView(
            @Schema(examples = "疏散") String title,
            @Nullable @Schema(nullable = true, examples = "Escape") String titleEn,
            List<CheckItemView> items) {}

    static ChecklistView of(ChecklistFile file, @Nullable Locale names) {
        String href = ChecklistResource.PATH + "/" + file.checklist().id();
        return new ChecklistView(
                ChecklistLineView.of(file.checklist(), names),
                sections(file.items(), names),
                file.allowed().stream()
                        .map(
                                step ->
                                        new TransitionView(
                                                step.slug(),
                                                step.method(),
                                                href + step.path(),
                                                List.of()))
                        .toList());
    }

    private static List<SectionView> sections(List<CheckItem> items, @Nullable Locale names) {
        List<SectionView> sections = new ArrayList<>();
        for (CheckItem item : items) {
            if (sections.isEmpty() || !sections.getLast().title().equals(item.section())) {
                sections.add(new SectionView(item.section(), item.sectionEn(), new ArrayList<>()));
            }
            sections.getLast().items().add(CheckItemView.of(item, names));
        }
        return sections;
    }
}
