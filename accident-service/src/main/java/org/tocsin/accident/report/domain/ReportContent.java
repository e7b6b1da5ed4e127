package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

/**
 * The content of an accident report by Decree 493 Art. 12, as far as it is text; time, casualties
 * and loss have fields of their own. A flash report may leave parts out, a later revision adds
 * them.
 *
 * @param unitOverview 事故发生单位概况, Art. 12 (1)
 * @param place 事故发生的地点, Art. 12 (2)
 * @param scene 事故现场情况, Art. 12 (2)
 * @param course 事故的简要经过, Art. 12 (3)
 * @param measuresTaken 已经采取的措施, Art. 12 (5)
 * @param otherMatters 其他应当报告的情况, Art. 12 (6)
 */
@Embeddable
public record ReportContent(
        @Nullable @Size(max = LONGEST) @Column(name = "unit_overview") String unitOverview,
        @Nullable @Size(max = 500) String place,
        @Nullable @Size(max = LONGEST) String scene,
        @Nullable @Size(max = LONGEST) String course,
        @Nullable @Size(max = LONGEST) @Column(name = "measures_taken") String measuresTaken,
        @Nullable @Size(max = LONGEST) @Column(name = "other_matters") String otherMatters) {

    public static final int LONGEST = 4_000;

    public static final ReportContent NONE = new ReportContent(null, null, null, null, null, null);

    /** This content with the parts that {@code newer} has taken from there. */
    public ReportContent updatedBy(ReportContent newer) {
        return new ReportContent(
                later(unitOverview, newer.unitOverview),
                later(place, newer.place),
                later(scene, newer.scene),
                later(course, newer.course),
                later(measuresTaken, newer.measuresTaken),
                later(otherMatters, newer.otherMatters));
    }

    private static String later(String before, String newer) {
        return newer == null ? before : newer;
    }
}
