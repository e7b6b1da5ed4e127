package org.tocsin.hazard.evidence.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.Api.FAILED;
import static org.tocsin.hazard.testing.Api.ordered;
import static org.tocsin.hazard.testing.Api.read;
import static org.tocsin.hazard.testing.Api.reported;
import static org.tocsin.hazard.testing.Api.step;
import static org.tocsin.hazard.testing.FileApi.uploaded;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.SampleFiles;

/** Files become evidence of a rectification, each once and for good. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SubmittedFilesTest {

    private final Units units;
    private String hazard;

    SubmittedFilesTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anOrderedHazard() {
        units.demo();
        hazard = reported(People.ENTERPRISE_A);
        ordered(hazard);
    }

    @Test
    void areShownWithTheRoundTheyWereHandedInFor() {
        String first = uploaded(People.enterpriseA(), hazard, SampleFiles.jpeg(1));
        String second = uploaded(People.enterpriseA(), hazard, SampleFiles.pdf("receipt"));
        String unused = uploaded(People.bureauA(), hazard, SampleFiles.png(1));
        submit(first).then().statusCode(200);
        step(People.bureauA(), hazard, "reviews", FAILED).then().statusCode(200);
        submit(second).then().statusCode(200);
        read(People.bureauA(), hazard)
                .then()
                .body("files.id", contains(first, second, unused))
                .body("files[0].round", equalTo(1))
                .body("files[1].round", equalTo(2))
                .body("files[2].round", nullValue())
                .body("files[1].mediaType", equalTo("application/pdf"));
    }

    @Test
    void areRefusedEachByName() {
        String good = uploaded(People.enterpriseA(), hazard, SampleFiles.jpeg(2));
        String officers = uploaded(People.bureauA(), hazard, SampleFiles.jpeg(3));
        String elsewhere = reported(People.ENTERPRISE_A);
        String foreign = uploaded(People.enterpriseA(), elsewhere, SampleFiles.jpeg(4));
        submit(good, officers, foreign, UUID.randomUUID().toString(), good)
                .then()
                .statusCode(422)
                .body("errors", hasSize(4))
                .body(
                        "errors.pointer",
                        contains("/fileIds/1", "/fileIds/2", "/fileIds/3", "/fileIds/4"))
                .body(
                        "errors.code",
                        contains(
                                "not-from-the-enterprise",
                                "unknown-file",
                                "unknown-file",
                                "named-twice"));
        read(People.enterpriseA(), hazard)
                .then()
                .body("status", equalTo("RECTIFYING"))
                .body("evidence", hasSize(0))
                .body("files.findAll { it.round != null }", hasSize(0));
        submit(good).then().statusCode(200);
    }

    @Test
    void cannotProveTwice() {
        String photo = uploaded(People.enterpriseA(), hazard, SampleFiles.jpeg(5));
        submit(photo).then().statusCode(200);
        step(People.bureauA(), hazard, "reviews", FAILED).then().statusCode(200);
        submit(photo)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("already-evidence"))
                .body("errors[0].pointer", equalTo("/fileIds/0"));
    }

    private Response submit(String... files) {
        String ids =
                Arrays.stream(files).map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        return step(
                People.enterpriseA(),
                hazard,
                "evidence",
                "{\"note\": \"已清空\", \"fileIds\": [" + ids + "]}");
    }
}
