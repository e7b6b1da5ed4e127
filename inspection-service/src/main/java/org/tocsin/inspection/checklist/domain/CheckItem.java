package org.tocsin.inspection.checklist.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.inspection.visit.domain.FindingGrade;
import org.tocsin.inspection.visit.domain.Measure;
import org.tocsin.platform.problem.Text;

/**
 * One thing to be checked, with the section it stands in.
 *
 * @param measures what a finding demands, by name, separated by commas
 */
@Embeddable
public record CheckItem(
        String section,
        @Nullable @Column(name = "section_en") String sectionEn,
        String code,
        String text,
        @Nullable @Column(name = "text_en") String textEn,
        @Nullable String law,
        @Nullable String article,
        @Nullable String place,
        @Enumerated(EnumType.STRING) FindingGrade grade,
        String measures) {

    static CheckItem of(SectionForm section, ItemForm item) {
        ItemForm.LegalBasis basis = item.legalBasis();
        return new CheckItem(
                section.title(),
                section.titleEn(),
                item.code(),
                item.text(),
                item.textEn(),
                basis == null ? null : basis.law(),
                basis == null ? null : basis.article(),
                item.place(),
                item.grade(),
                item.measures().stream()
                        .sorted()
                        .map(Measure::name)
                        .collect(Collectors.joining(",")));
    }

    /** In the order of the enumeration. */
    public List<Measure> demanded() {
        return measures.isEmpty()
                ? List.of()
                : Arrays.stream(measures.split(",", -1)).map(Measure::valueOf).toList();
    }

    /** In Chinese where nobody has translated it. */
    public Text wording() {
        return Text.of(text, textEn == null ? text : textEn);
    }
}
