package org.tocsin.gateway.map.domain;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** The statuses of hazards and of accidents, which share some codes and not their names. */
@Schema(name = "MapFeatureStatus", description = "Status of a hazard or of an accident 隐患或事故的状态")
public enum FeatureStatus {
    REPORTED(Text.of("待核实", "Reported"), null),
    VERIFIED(Text.of("已核实", "Verified"), Text.of("已核实", "verified")),
    REJECTED(Text.of("不予认定", "Rejected"), null),
    MERGED(Text.of("已并案", "Merged"), Text.of("已合并", "merged")),
    RECTIFYING(Text.of("整改中", "Rectifying"), null),
    REVIEW_REQUESTED(Text.of("待复查", "Review requested"), null),
    PENDING_CLOSE(Text.of("待销号", "Pending close"), null),
    CLOSED(Text.of("已销号", "Closed"), Text.of("已结案", "closed")),
    ARCHIVED(Text.of("已归档", "Archived"), null),
    FLASH(null, Text.of("快报", "flash report")),
    FOLLOW_UP(null, Text.of("续报", "followed up")),
    UNDER_INVESTIGATION(null, Text.of("调查中", "under investigation")),
    INVESTIGATED(null, Text.of("调查已批复", "investigated")),
    WITHDRAWN(null, Text.of("已撤销", "withdrawn"));

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text ofHazard;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text ofAccident;

    FeatureStatus(Text ofHazard, Text ofAccident) {
        this.ofHazard = ofHazard;
        this.ofAccident = ofAccident;
    }

    /** What a code is called; nothing for one that a newer service has and this gateway has not. */
    public static Optional<Text> name(FeatureKind kind, String code) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(code))
                .map(status -> kind == FeatureKind.HAZARD ? status.ofHazard : status.ofAccident)
                .findFirst();
    }
}
