package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Cascades;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;
import org.tocsin.responsibility.testing.Topic;

/** A new edition replaces the old one: at its issue what was never in force, else when it is. */
@QuarkusTest
@WithTestResource(RealServers.class)
class EditionsTest {

    private static final String TOPIC = "tocsin.agreement";
    private static final Cascades.Draft PARENT =
            Cascades.draft(People.CITY, People.GOVERNMENT_A, 10);

    private static String issued(Cascades.Draft draft) {
        return Cascades.issued(People.cityOffice(), draft);
    }

    private static void sign(String agreement) {
        Signer.p256(People.cityLeader())
                .of(People.CITY)
                .signs(agreement, "SUPERIOR")
                .then()
                .statusCode(200);
        Signer.p256(People.leaderA())
                .of(People.GOVERNMENT_A)
                .signs(agreement, "SUBORDINATE")
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasNeverInForceEndsWithTheIssueOfTheNextAndCanNoLongerBeSigned() {
        String first = issued(PARENT);
        String second = issued(PARENT.replacing(first));

        Api.as(People.auditor())
                .get(first)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededById", equalTo(Cascades.idOf(second)));
        Signer.p256(People.leaderA())
                .of(People.GOVERNMENT_A)
                .signs(first, "SUBORDINATE")
                .then()
                .statusCode(409);
        Api.as(People.auditor())
                .get(first + "/versions")
                .then()
                .body("items.edition", contains(1, 2))
                .body("items.id", contains(Cascades.idOf(first), Cascades.idOf(second)));
        Topic.Seen told = Topic.of(TOPIC, Cascades.idOf(first), 3).getLast();
        assertThat(told.shortType()).isEqualTo("agreement.superseded.v1");
        EventContract.of(TOPIC, told.shortType()).accepts(told.json());
    }

    @Test
    void whatIsInForceStaysSoUntilTheNextIsAndItsChildrenMoveOver() {
        String first = issued(PARENT);
        sign(first);
        Cascades.Draft split = Cascades.draft(People.GOVERNMENT_A, People.TOWN_A, 6);
        String child = Cascades.issued(People.officeA(), split.under(first));
        String draft = Cascades.drafted(People.officeA(), split.under(first));
        String second = issued(PARENT.replacing(first));
        Api.as(People.auditor()).get(first).then().body("status", equalTo("IN_FORCE"));

        sign(second);

        Api.as(People.auditor()).get(first).then().body("status", equalTo("SUPERSEDED"));
        Api.as(People.auditor())
                .get(child)
                .then()
                .body("cascade.parentAgreementId", equalTo(Cascades.idOf(first)))
                .body("cascade.currentParentAgreementId", equalTo(Cascades.idOf(second)));
        Api.as(People.auditor())
                .get(draft)
                .then()
                .body("cascade.parentAgreementId", equalTo(Cascades.idOf(second)));
        Api.as(People.auditor())
                .get(child + "/verification")
                .then()
                .body("contentUnchanged", equalTo(true));
        Api.as(People.auditor())
                .get(second + "/cascade")
                .then()
                .body("root.children.agreementId", contains(Cascades.idOf(child)));
        Topic.Seen told = Topic.of(TOPIC, Cascades.idOf(child), 2).getLast();
        assertThat(told.shortType()).isEqualTo("agreement.parent-superseded.v1");
        EventContract.of(TOPIC, told.shortType()).accepts(told.json());
    }

    @Test
    void aNewEditionKeepsRoomForWhatHasBeenSplit() {
        String first = issued(PARENT);
        Cascades.issued(
                People.officeA(),
                Cascades.draft(People.GOVERNMENT_A, People.TOWN_A, 6).under(first));
        Cascades.Draft tighter =
                Cascades.draft(People.CITY, People.GOVERNMENT_A, 5).replacing(first);
        String second = Cascades.drafted(People.cityOffice(), tighter);

        Api.issue(People.cityOffice(), second)
                .then()
                .statusCode(422)
                .body("errors.code", contains("limit-split"));
        issued(tighter.because("全市压减"));
    }

    @Test
    void ofTwoEditionsOfAChildTheLargerCounts() {
        String parent = issued(PARENT);
        Cascades.Draft split = Cascades.draft(People.GOVERNMENT_A, People.TOWN_A, 6).under(parent);
        String child = Cascades.issued(People.officeA(), split);
        Cascades.issued(
                People.officeA(),
                Cascades.draft(People.GOVERNMENT_A, People.TOWN_A, 9)
                        .under(parent)
                        .replacing(child));

        Api.as(People.auditor())
                .get(parent + "/cascade")
                .then()
                .body("root.limits[0].allotted", equalTo(9));
    }

    @Test
    void oneIsReplacedOnceAndNextYearsIsAnother() {
        String first = issued(PARENT);
        String second = Cascades.drafted(People.cityOffice(), PARENT.replacing(first));
        issued(PARENT.replacing(first));

        Api.issue(People.cityOffice(), second)
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-replaceable"));
        String own = issued(PARENT);
        Api.post(
                        People.cityOffice(),
                        Api.AGREEMENTS,
                        PARENT.replacing(own).json("2100-01-01", "2100-12-31"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("another-period"));
    }
}
