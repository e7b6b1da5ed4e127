package org.tocsin.inspection.photo.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tocsin.inspection.testing.Checklists.answer;
import static org.tocsin.inspection.testing.Checklists.code;
import static org.tocsin.inspection.testing.Checklists.filled;
import static org.tocsin.inspection.testing.Checklists.published;
import static org.tocsin.inspection.testing.Photos.photos;
import static org.tocsin.inspection.testing.Photos.upload;
import static org.tocsin.inspection.testing.Photos.uploaded;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.SampleFiles;

/** A photograph shows a finding, an answered item, or the visit as such. */
@QuarkusTest
@WithTestResource(RealServers.class)
class PhotoSubjectTest {

    private static final byte[] PICTURE = SampleFiles.png(1);

    private final DemoDirectory directory;
    private String checklist;
    private String visit;
    private String finding;

    PhotoSubjectTest(DemoDirectory directory) {
        this.directory = directory;
    }

    @BeforeEach
    void aVisitWithAFindingAndAnAnswer() {
        directory.load();
        checklist = published(code());
        Map<String, Object> form = visit(People.ENTERPRISE_A, 1);
        form.put("checklists", filled(checklist, List.of(answer("A-1", "CONFORM", null))));
        visit =
                sending(People.bureauA(), form)
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        finding = as(People.bureauA()).get(PATH + "/" + visit).path("findings[0].id");
    }

    @Test
    void isListedByWhatItShows() {
        String ofFinding = photo("?findingId=" + finding);
        String ofItem = photo("?item=A-1&checklistId=" + checklist);
        String ofBoth =
                photo("?item=A-1&checklistId=%s&findingId=%s".formatted(checklist, finding));
        photo("");
        lists("", 4);
        as(People.enterpriseA())
                .get(photos(visit) + "?findingId=" + finding)
                .then()
                .statusCode(200)
                .body("items.id", contains(ofFinding, ofBoth))
                .body("items.findingId", contains(finding, finding));
        as(People.enterpriseA())
                .get(photos(visit) + "?item=A-1&checklistId=" + checklist)
                .then()
                .statusCode(200)
                .body("items.id", contains(ofItem, ofBoth))
                .body("items[0].checklistId", equalTo(checklist))
                .body("items[0].item", equalTo("A-1"));
        lists("?item=A-2", 0);
    }

    private String photo(String query) {
        return uploaded(People.bureauA(), visit, query, PICTURE);
    }

    private void lists(String query, int size) {
        as(People.bureauA())
                .get(photos(visit) + query)
                .then()
                .statusCode(200)
                .body("items", hasSize(size));
    }

    @Test
    void mustBeOfTheVisit() {
        String other = as(People.bureauA()).get(PATH + "/" + recordedAtA(1)).path("findings[0].id");
        refused("?findingId=" + other, "unknown-finding");
        refused("?item=A-2&checklistId=" + checklist, "item-not-answered");
        refused("?item=NO-SUCH&checklistId=" + checklist, "item-not-answered");
        refused("?item=A-1&checklistId=" + other, "item-not-answered");
        refused("?item=A-1", "half-an-item");
        refused("?checklistId=" + checklist, "half-an-item");
        lists("", 0);
    }

    private void refused(String query, String code) {
        upload(People.bureauA(), visit, query, PICTURE)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void isNamedByWellFormedParameters() {
        for (String query : List.of("?findingId=7", "?item=检查", "?id=x", "?finding=7")) {
            upload(People.bureauA(), visit, query, PICTURE).then().statusCode(400);
        }
        as(People.bureauA()).get(photos(visit) + "?item=检查").then().statusCode(400);
    }

    @Test
    void isLinkedFromTheVisitAndItsFindings() {
        as(People.bureauA())
                .get(PATH + "/" + visit)
                .then()
                .body("photos", equalTo(photos(visit)))
                .body("findings[0].photos", equalTo(photos(visit) + "?findingId=" + finding));
    }
}
