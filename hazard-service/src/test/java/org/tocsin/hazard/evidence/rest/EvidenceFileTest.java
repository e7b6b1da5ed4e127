package org.tocsin.hazard.evidence.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.Api.reported;
import static org.tocsin.hazard.testing.FileApi.download;
import static org.tocsin.hazard.testing.FileApi.files;
import static org.tocsin.hazard.testing.FileApi.form;
import static org.tocsin.hazard.testing.FileApi.upload;
import static org.tocsin.hazard.testing.FileApi.uploaded;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.SampleFiles;

@QuarkusTest
@WithTestResource(RealServers.class)
class EvidenceFileTest {

    private final Units units;
    private String hazard;

    EvidenceFileTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void aHazardOfEnterpriseA() {
        units.demo();
        hazard = reported(People.ENTERPRISE_A);
    }

    @Test
    void takesAPhotographAndTellsWhatItIs() {
        byte[] photo = SampleFiles.jpegOfPhone(7);
        Response answer = upload(People.bureauA(), hazard, "现场照片 1.jpg", photo);
        JsonPath file = answer.then().statusCode(201).extract().jsonPath();
        assertThat(answer.header("Location")).endsWith(files(hazard) + "/" + file.get("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"" + file.get("sha256") + "\"");
        assertThat(file.getString("fileName")).isEqualTo("现场照片 1.jpg");
        assertThat(file.getString("mediaType")).isEqualTo("image/jpeg");
        assertThat(file.getInt("width")).isEqualTo(64);
        assertThat(file.getString("originalSha256")).isEqualTo(sha256(photo));
        assertThat(file.getString("sha256")).isNotEqualTo(sha256(photo));
        assertThat(file.getString("uploadedByName")).isEqualTo("bureau-a");
        assertThat(file.getBoolean("byEnterprise")).isFalse();
        assertThat(file.getDouble("position.longitude"))
                .isCloseTo(SampleFiles.LONGITUDE, within(1e-5));
        assertThat(file.getDouble("position.latitude"))
                .isCloseTo(SampleFiles.LATITUDE, within(1e-5));
        assertThat(file.getString("position.datum")).isEqualTo("WGS84");
    }

    @Test
    void servesTheBytesWithoutThePlaceAndWithHeadersThatTieThemUp() {
        Response answer = upload(People.bureauA(), hazard, "现场 照片.jpg", SampleFiles.jpegOfPhone(8));
        Response content = download(People.auditor(), hazard, answer.path("id"));
        content.then().statusCode(200);
        byte[] bytes = content.asByteArray();
        assertThat(sha256(bytes)).isEqualTo(answer.path("sha256"));
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(SampleFiles.MAKER);
        assertThat(content.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(content.header("Content-Length")).isEqualTo("" + bytes.length);
        assertThat(content.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
        assertThat(content.header("Cache-Control")).contains("private");
        assertThat(content.header("Content-Disposition"))
                .startsWith("inline; filename=\"")
                .endsWith("filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%E7%85%A7%E7%89%87.jpg");
        assertThat(content.header("Repr-Digest")).startsWith("sha-256=:");
    }

    @Test
    void takesEveryKindUnderWhateverNameAndTypeItIsSent() {
        takes(SampleFiles.png(1), "image/png");
        takes(SampleFiles.webpWithNotes(), "image/webp");
        takes(SampleFiles.jpeg(1), "image/jpeg");
        takes(SampleFiles.pdf("report"), "application/pdf");
    }

    private void takes(byte[] content, String type) {
        String id =
                upload(People.townA(), hazard, "evil.html", content)
                        .then()
                        .statusCode(201)
                        .body("mediaType", equalTo(type))
                        .body(
                                "fileName",
                                equalTo(
                                        "evil.html."
                                                + type.replaceAll("image/|application/", "")
                                                        .replace("jpeg", "jpg")))
                        .extract()
                        .path("id");
        Response served = download(People.townA(), hazard, id);
        assertThat(served.header("Content-Type")).isEqualTo(type);
        if (type.endsWith("pdf")) {
            assertThat(served.header("Content-Disposition")).startsWith("attachment;");
        }
    }

    @Test
    void givesPartsAndTellsWhoHasItAlready() {
        byte[] content = SampleFiles.pdf("parts");
        String path = files(hazard) + "/" + uploaded(People.bureauA(), hazard, content);
        String tag = as(People.bureauA()).get(path).header("ETag");
        Response part = as(People.bureauA()).header("Range", "bytes=5-9").get(path);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(content, 5, 10));
        assertThat(part.header("Content-Range")).isEqualTo("bytes 5-9/" + content.length);
        Response end = as(People.bureauA()).header("Range", "bytes=-4").get(path);
        assertThat(end.asByteArray())
                .isEqualTo(Arrays.copyOfRange(content, content.length - 4, content.length));
        for (String odd : new String[] {"bytes=9999999-", "bytes=5-2", "lines=1-2", "bytes=-"}) {
            assertThat(as(People.bureauA()).header("Range", odd).get(path).statusCode())
                    .as(odd)
                    .isEqualTo(200);
        }
        as(People.bureauA())
                .header("Range", "bytes=5-9")
                .header("If-Range", "\"other\"")
                .get(path)
                .then()
                .statusCode(200);
        Response known = as(People.bureauA()).header("If-None-Match", tag).get(path);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.asByteArray()).isEmpty();
    }

    @Test
    void listsThemAndKeepsNoPlace() {
        String first = uploaded(People.bureauA(), hazard, SampleFiles.jpegOfPhone(1));
        String second = uploaded(People.enterpriseA(), hazard, SampleFiles.jpegOfPhone(2));
        as(People.leaderA())
                .get(files(hazard))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(first, second)))
                .body("items[0].position", nullValue())
                .body("items[1].byEnterprise", equalTo(true));
        Response page = as(People.leaderA()).get(files(hazard) + "?limit=1");
        as(People.leaderA())
                .get(page.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(second));
        Response single = as(People.leaderA()).get(files(hazard) + "/" + first + "/metadata");
        single.then().statusCode(200).body("id", equalTo(first)).body("position", nullValue());
        assertThat(single.header("ETag")).isEqualTo("\"" + single.path("version") + "\"");
    }

    @Test
    void theSameFileFromTheSameSideIsThatFile() {
        byte[] photo = SampleFiles.jpegOfPhone(3);
        String first = uploaded(People.bureauA(), hazard, photo);
        upload(People.townA(), hazard, "again.jpg", photo)
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("position.datum", equalTo("WGS84"));
        upload(People.enterpriseA(), hazard, "ours.jpg", photo).then().statusCode(201);
        String other = reported(People.ENTERPRISE_A);
        upload(People.bureauA(), other, "there.jpg", photo).then().statusCode(201);
    }

    @Test
    void aKeyAnswersForTheBytesItCameWith() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, SampleFiles.png(11)).then().statusCode(201).extract().path("id");
        Response again = keyed(key, SampleFiles.png(11));
        again.then().statusCode(201).body("id", equalTo(first));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        keyed(key, SampleFiles.png(12)).then().statusCode(422);
        as(People.bureauA()).get(files(hazard)).then().body("items", hasSize(1));
    }

    private Response keyed(String key, byte[] content) {
        return form(as(People.bureauA()).header("Idempotency-Key", key), "a.png", content)
                .post(files(hazard));
    }

    @Test
    void isThereForThoseWhoSeeTheHazardOnly() {
        String file = uploaded(People.enterpriseA(), hazard, SampleFiles.png(4));
        for (String bearer :
                new String[] {
                    People.bureauA(),
                    People.departmentA(),
                    People.townA(),
                    People.enterpriseA(),
                    People.leaderA(),
                    People.officeA(),
                    People.auditor()
                }) {
            download(bearer, hazard, file).then().statusCode(200);
        }
        for (String bearer :
                new String[] {
                    People.bureauB(), People.departmentOfConstructionA(), People.enterpriseB()
                }) {
            download(bearer, hazard, file).then().statusCode(404);
            as(bearer).get(files(hazard)).then().statusCode(404);
            as(bearer).get(files(hazard) + "/" + file + "/metadata").then().statusCode(404);
        }
        String other = reported(People.ENTERPRISE_A);
        download(People.bureauA(), other, file).then().statusCode(404);
        download(People.gridA(), hazard, file).then().statusCode(404);
        as(People.gridA()).get(files(hazard)).then().body("items", hasSize(0));
        String officers = uploaded(People.townA(), hazard, SampleFiles.png(44));
        download(People.gridA(), hazard, officers).then().statusCode(200);
        download(People.dashboard(), hazard, file).then().statusCode(403);
        as("Bearer none").get(files(hazard) + "/" + file).then().statusCode(401);
    }

    @Test
    void isTakenFromThoseWhoActOnTheHazardOnly() {
        byte[] photo = SampleFiles.png(5);
        for (String bearer :
                new String[] {
                    People.leaderA(), People.officeA(), People.auditor(), People.dashboard()
                }) {
            upload(bearer, hazard, "a.png", photo).then().statusCode(403);
        }
        upload(People.bureauB(), hazard, "a.png", photo).then().statusCode(404);
        upload(People.enterpriseB(), hazard, "a.png", photo).then().statusCode(404);
        upload(People.gridA(), hazard, "a.png", photo)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        String own =
                as(People.gridA())
                        .contentType("application/json")
                        .body(
                                """
                                {"unitId": "%s", "description": "堵塞", "source": "GRID_INSPECTOR"}
                                """
                                        .formatted(People.ENTERPRISE_A))
                        .post(HAZARDS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        upload(People.gridA(), own, "a.png", photo).then().statusCode(201);
    }

    @Test
    void isNotTakenOnceTheCaseIsOver() {
        org.tocsin.hazard.testing.Api.step(
                        People.bureauA(), hazard, "rejections", "{\"reason\": \"无此问题\"}")
                .then()
                .statusCode(200);
        upload(People.bureauA(), hazard, "a.png", SampleFiles.png(6))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
