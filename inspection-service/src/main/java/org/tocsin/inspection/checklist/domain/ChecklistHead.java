package org.tocsin.inspection.checklist.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import org.tocsin.platform.problem.Text;

/**
 * What stands over the items.
 *
 * @param industries prefixes of GB/T 4754-2017 codes, separated by commas; empty means all
 */
@Embeddable
public record ChecklistHead(
        String title,
        @Nullable @Column(name = "title_en") String titleEn,
        @Enumerated(EnumType.STRING) ChecklistSubject subject,
        String industries) {

    static ChecklistHead of(ChecklistForm form) {
        return new ChecklistHead(
                form.title(), form.titleEn(), form.subject(), String.join(",", form.industries()));
    }

    public List<String> industryPrefixes() {
        return industries.isEmpty() ? List.of() : Arrays.asList(industries.split(",", -1));
    }

    /** In Chinese where nobody has translated it. */
    public Text name() {
        return Text.of(title, titleEn == null ? title : titleEn);
    }
}
