package org.tocsin.accident.investigation.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.tocsin.accident.investigation.domain.InvestigationTerms;

/** The limits of Decree 493 for investigations; the defaults are the law's. */
@ConfigMapping(prefix = "tocsin.accident.investigation")
public interface InvestigationSettings {

    /** Art. 29. */
    @WithDefault("60")
    int reportDays();

    /** Art. 29, the longest extension. */
    @WithDefault("60")
    int extensionDays();

    /** Art. 32. */
    @WithDefault("15")
    int approvalDays();

    /** Art. 32, extraordinary accidents. */
    @WithDefault("30")
    int extraordinaryApprovalDays();

    /** Art. 32, the longest extension of it. */
    @WithDefault("30")
    int approvalExtensionDays();

    /** From approval to the evaluation of the measures. */
    @WithDefault("12")
    int evaluationMonths();

    /** How long caches may keep what is public. */
    @WithDefault("PT5M")
    Duration publicMaxAge();

    default InvestigationTerms terms() {
        return new InvestigationTerms(
                reportDays(),
                extensionDays(),
                approvalDays(),
                extraordinaryApprovalDays(),
                approvalExtensionDays(),
                evaluationMonths());
    }
}
