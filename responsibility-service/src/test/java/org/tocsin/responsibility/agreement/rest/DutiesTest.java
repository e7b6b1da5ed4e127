package org.tocsin.responsibility.agreement.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Cascades;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Stored;

/** Who is accountable for what: 一事一主体、一主体一责任人. */
@QuarkusTest
@WithTestResource(RealServers.class)
class DutiesTest {

    private static final String DUTIES = "/api/v1/agreements/duties";

    private final DataSource database;

    DutiesTest(DataSource database) {
        this.database = database;
    }

    private static String draft(String duties) {
        return Cascades.draft(People.GOVERNMENT_A, People.TOWN_A, 1)
                .json()
                .replace("[{\"item\": \"隐患排查整治\", \"accountablePerson\": \"李四\"}]", duties);
    }

    @Test
    void theListOfAPersonHoldsWhileTheAgreementIsInForce() {
        String agreement =
                Api.post(
                                People.officeA(),
                                Api.AGREEMENTS,
                                draft(
                                        "[{\"item\": \"值班\", \"accountablePerson\": \"欧阳责\"}, {\"item\": \"演练\", \"accountablePerson\": \"司马任\"}]"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Api.issue(People.officeA(), agreement).then().statusCode(200);
        Api.as(People.officeA()).get(DUTIES + "?person=欧阳责").then().body("items", empty());

        Stored.inForce(database, agreement, Duration.ofMinutes(1));

        Api.as(People.officeA())
                .get(DUTIES + "?person=欧阳责&unitId=" + People.TOWN_A)
                .then()
                .body("items.item", contains("值班"))
                .body("items[0].agreementId", equalTo(Cascades.idOf(agreement)))
                .body("items[0].unitName", equalTo("东岭镇人民政府"));
        Api.as(People.officeB()).get(DUTIES + "?person=欧阳责").then().body("items", empty());
        Api.as(People.officeA())
                .header("Accept", "text/csv")
                .get(DUTIES + "?person=司马任")
                .then()
                .statusCode(200)
                .body(containsString("演练"));
        Api.as(People.gridA()).get(DUTIES).then().statusCode(403);
    }

    @Test
    void eachMatterOnceAndOnePersonEach() {
        Api.post(
                        People.officeA(),
                        Api.AGREEMENTS,
                        draft(
                                "[{\"item\": \"值班\", \"accountablePerson\": \"张三，李四\"}, {\"item\": \"值班\", \"accountablePerson\": \"王五\"}]"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("one-accountable-person", "duty-item-twice"))
                .body("errors[1].message", containsString("值班"));
    }
}
