package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.client.ApiClient;
import org.tocsin.client.ApiException;
import org.tocsin.client.api.HazardHandlingApi;
import org.tocsin.client.api.HazardRegisterApi;
import org.tocsin.client.model.CloseHazard;
import org.tocsin.client.model.Hazard;
import org.tocsin.client.model.HazardGrade;
import org.tocsin.client.model.HazardSource;
import org.tocsin.client.model.OrderRectification;
import org.tocsin.client.model.Problem;
import org.tocsin.client.model.ReportHazard;
import org.tocsin.client.model.ReviewRectification;
import org.tocsin.client.model.ReviewResult;
import org.tocsin.client.model.SubmitEvidence;
import org.tocsin.client.model.VerifyHazard;

/** A hazard's way through three pairs of hands, in calls of the generated client. */
final class HazardWalk {

    private final ApiClient enterprise;
    private final ApiClient officer;
    private final ApiClient leader;

    HazardWalk(String enterprise, String officer, String leader) {
        this.enterprise = GeneratedClient.as(enterprise);
        this.officer = GeneratedClient.as(officer);
        this.leader = GeneratedClient.as(leader);
    }

    Hazard closed(UUID unitId, String description) throws ApiException {
        var report =
                new ReportHazard()
                        .unitId(unitId)
                        .description(description)
                        .source(HazardSource.SELF_CHECK);
        String key = UUID.randomUUID().toString();
        var register = new HazardRegisterApi(enterprise);
        UUID id = register.createHazard(report, key, null, null).getId();
        assertThat(register.createHazard(report, key, null, null).getId()).isEqualTo(id);

        var handling = new HazardHandlingApi(officer);
        var verified = new VerifyHazard().grade(HazardGrade.GENERAL);
        handling.createHazardVerification(id, tag(id), verified, null, null, null);
        var order =
                new OrderRectification()
                        .measure("砌筑围堰")
                        .responsiblePerson("陈立")
                        .deadline(LocalDate.of(2099, 6, 30));
        handling.createHazardRectificationOrder(id, tag(id), order, null, null, null);
        var done = new SubmitEvidence().note("围堰已砌筑");
        new HazardHandlingApi(enterprise).createHazardEvidence(id, tag(id), done, null, null, null);
        var passed = new ReviewRectification().result(ReviewResult.PASSED).note("复查合格");
        handling.createHazardReview(id, tag(id), passed, null, null, null);
        refusesTheReviewer(id);
        return new HazardHandlingApi(leader)
                .createHazardClosure(id, tag(id), new CloseHazard().note("同意销号"), null, null, null);
    }

    /** Of the version that the next step has seen. */
    private String tag(UUID id) throws ApiException {
        return new HazardRegisterApi(officer)
                .getHazardWithHttpInfo(id, null, null, null, null)
                .getHeaders()
                .get("etag")
                .getFirst();
    }

    /** Problem documents are of the model too. */
    private void refusesTheReviewer(UUID id) {
        ApiException refusal =
                catchThrowableOfType(
                        ApiException.class,
                        () ->
                                new HazardHandlingApi(officer)
                                        .createHazardClosure(
                                                id, tag(id), new CloseHazard(), null, null, null));
        assertThat(refusal.getCode()).isEqualTo(422);
        Problem problem = GeneratedClient.read(refusal.getResponseBody(), Problem.class);
        assertThat(problem.getErrors().getFirst().getCode()).isEqualTo("another-officer-needed");
    }
}
