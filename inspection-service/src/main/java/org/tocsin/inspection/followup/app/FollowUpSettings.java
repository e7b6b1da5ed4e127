package org.tocsin.inspection.followup.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.tocsin.inspection.task.domain.CauseType;

/** Local practice of follow-ups: within how many days of its cause each is to be carried out. */
@ConfigMapping(prefix = "tocsin.inspection.follow-up")
public interface FollowUpSettings {

    @WithDefault("3")
    @Min(0)
    @Max(365)
    int accidentDays();

    @WithDefault("10")
    @Min(0)
    @Max(365)
    int hazardRecurredDays();

    @WithDefault("5")
    @Min(0)
    @Max(365)
    int reviewFailedTwiceDays();

    /** As long as hazard-service gives for a review. */
    @WithDefault("10")
    @Min(0)
    @Max(365)
    int reviewDueDays();

    @WithDefault("2")
    @Min(0)
    @Max(365)
    int reviewOverdueDays();

    /** How often causes are looked through whose unit has come; {@code off} for never. */
    @WithDefault("1m")
    String every();

    default int days(CauseType cause) {
        return switch (cause) {
            case ACCIDENT -> accidentDays();
            case HAZARD_RECURRED -> hazardRecurredDays();
            case REVIEW_FAILED_TWICE -> reviewFailedTwiceDays();
            case REVIEW_DUE -> reviewDueDays();
            case REVIEW_OVERDUE -> reviewOverdueDays();
        };
    }
}
