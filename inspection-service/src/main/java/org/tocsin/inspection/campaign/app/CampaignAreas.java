package org.tocsin.inspection.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.inspection.campaign.domain.PlanCampaign;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;

/** Whether a campaign is about a part of the world that is its author's. */
@ApplicationScoped
class CampaignAreas {

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    CampaignAreas(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /**
     * @throws Refusal.RuleBroken if it reaches beyond the caller's division or industries
     */
    void check(PlanCampaign wanted) {
        Scope scope = caller.scope();
        if (scope.division() == null
                || !jurisdiction.contains(scope.division(), wanted.division())) {
            refuse(
                    Violation.of(
                            "/division",
                            "unknown-division",
                            "管辖范围内没有区划 %s".formatted(wanted.division()),
                            "No division %s within your scope".formatted(wanted.division())));
        }
        if (!scope.industries().isEmpty()
                && (wanted.industry() == null
                        || scope.industries().stream().noneMatch(wanted.industry()::startsWith))) {
            refuse(
                    Violation.of(
                            "/industry",
                            "industry-out-of-scope",
                            "须填写本部门主管的行业",
                            "Name one of the industries that you supervise"));
        }
    }

    private static void refuse(Violation why) {
        throw new Refusal.RuleBroken(why.message(), List.of(why));
    }
}
