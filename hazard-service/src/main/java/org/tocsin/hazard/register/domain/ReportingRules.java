package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What must be true of a hazard before it enters the register. */
public final class ReportingRules {

    private static final Text REFUSED = Text.of("该隐患不能登记", "This hazard cannot be registered");

    private ReportingRules() {}

    public static void check(ReportHazard report, Actor actor, Instant now) {
        check(report.source(), report.source().isClaimableBy(actor), report.foundAt(), now);
    }

    /** Who looks again at what was closed may also have found it in an inspection (回头看). */
    public static void check(ReopenHazard command, Actor actor, Instant now) {
        Source source = command.source();
        check(
                source,
                source == Source.INSPECTION || source.isClaimableBy(actor),
                command.foundAt(),
                now);
    }

    /** What officers import may also name the import itself as its source. */
    public static void check(ImportHazard row, Actor actor, Instant now) {
        Source source = Source.ofImport(row.source(), actor);
        boolean byOfficer = source == Source.IMPORT && !actor.is(Roles.ENTERPRISE_OFFICER);
        check(source, byOfficer || source.isClaimableBy(actor), row.foundAt(), now);
    }

    /**
     * The unit is not in the directory, or out of the caller's scope: the two are not told apart.
     */
    public static Refusal unknownUnit(Object unitId) {
        return new Refusal.RuleBroken(
                REFUSED,
                List.of(
                        Violation.of(
                                "/unitId",
                                "unit-unknown",
                                "单位名录中没有 %s，或不在管辖范围内".formatted(unitId),
                                "No unit %s in the directory within your scope"
                                        .formatted(unitId))));
    }

    /**
     * A key that is taken stands for what was registered under it: another text under the same key
     * is another record, or a changed one, and neither may vanish silently.
     */
    public static void checkSame(ImportHazard row, String registered) {
        if (!registered.equals(row.description())) {
            throw new Refusal.RuleBroken(
                    REFUSED,
                    List.of(
                            Violation.of(
                                    "/externalId",
                                    "external-id-taken",
                                    "该外部编号已登记了另一条描述不同的隐患",
                                    "This external id is registered with another description")));
        }
    }

    private static void check(
            Source source, boolean claimable, @Nullable Instant foundAt, Instant now) {
        List<Violation> broken = new ArrayList<>();
        if (!claimable) {
            broken.add(
                    Violation.of(
                            "/source",
                            "source-not-yours",
                            "该角色不能以 %s 为来源登记".formatted(source.text().zh()),
                            "Your role cannot register hazards of source " + source));
        }
        if (foundAt != null && foundAt.isAfter(now)) {
            broken.add(
                    Violation.of(
                            "/foundAt",
                            "found-in-the-future",
                            "发现时间不得晚于现在",
                            "The time of finding lies in the future"));
        }
        if (!broken.isEmpty()) {
            throw new Refusal.RuleBroken(REFUSED, broken);
        }
    }
}
