package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** How a hazard came to the register. */
@Schema(name = "HazardSource", description = "How a hazard came to the register 隐患来源")
public enum Source {
    SELF_CHECK("企业自查", "Enterprise self-check"),
    INSPECTION("执法检查", "Inspection finding"),
    GRID_INSPECTOR("网格巡查", "Grid inspector"),
    PUBLIC_TIP("群众举报", "Public tip"),
    EXPERT("专家检查", "Expert"),
    ACCIDENT_INVESTIGATION("事故调查", "Accident investigation"),
    IMPORT("系统导入", "Import from another system");

    private static final Set<Source> FILED_BY_OFFICERS =
            EnumSet.of(SELF_CHECK, GRID_INSPECTOR, PUBLIC_TIP, EXPERT, ACCIDENT_INVESTIGATION);

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text text;

    Source(String zh, String en) {
        text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /**
     * Whether this person may claim this source. Enterprises and grid inspectors report what they
     * found themselves; a finding of an inspection arrives by its event only, so that it becomes
     * exactly one hazard.
     */
    public boolean isClaimableBy(Actor actor) {
        if (actor.is(Roles.ENTERPRISE_OFFICER)) {
            return this == SELF_CHECK;
        }
        if (actor.is(Roles.GRID_INSPECTOR)) {
            return this == GRID_INSPECTOR;
        }
        return FILED_BY_OFFICERS.contains(this);
    }

    /** What an imported row means that names no source: an enterprise sends its own checks. */
    public static Source ofImport(@Nullable Source named, Actor actor) {
        if (named != null) {
            return named;
        }
        return actor.is(Roles.ENTERPRISE_OFFICER) ? SELF_CHECK : IMPORT;
    }
}
