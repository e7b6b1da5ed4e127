package org.tocsin.inspection.photo.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Photos.download;
import static org.tocsin.inspection.testing.Photos.form;
import static org.tocsin.inspection.testing.Photos.photos;
import static org.tocsin.inspection.testing.Photos.upload;
import static org.tocsin.inspection.testing.Photos.uploaded;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.recordedAtA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.files.SampleFiles;

@QuarkusTest
@WithTestResource(RealServers.class)
class PhotoTest {

    private final DemoDirectory directory;
    private String visit;

    PhotoTest(DemoDirectory directory) {
        this.directory = directory;
    }

    @BeforeEach
    void aVisitAtEnterpriseA() {
        directory.load();
        visit = recordedAtA(1);
    }

    @Test
    void isTakenAndTellsOnceWhereItWasTaken() {
        byte[] picture = SampleFiles.jpegOfPhone(7);
        Response answer = upload(People.bureauA(), visit, "", picture);
        JsonPath photo = answer.then().statusCode(201).extract().jsonPath();
        assertThat(answer.header("Location")).endsWith(photos(visit) + "/" + photo.get("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"" + photo.get("version") + "\"");
        assertThat(photo.getString("fileName")).isEqualTo("现场 照片.jpg");
        assertThat(photo.getString("mediaType")).isEqualTo("image/jpeg");
        assertThat(photo.getInt("width")).isEqualTo(64);
        assertThat(photo.getString("originalSha256")).isEqualTo(sha256(picture));
        assertThat(photo.getString("uploadedByName")).isEqualTo("bureau-a");
        assertThat(photo.getDouble("position.longitude"))
                .isCloseTo(SampleFiles.LONGITUDE, within(1e-5));
        assertThat(photo.getDouble("position.latitude"))
                .isCloseTo(SampleFiles.LATITUDE, within(1e-5));
        as(People.bureauA())
                .get(photos(visit) + "/" + photo.get("id"))
                .then()
                .statusCode(200)
                .body("sha256", equalTo(photo.get("sha256")))
                .body("position", nullValue())
                .body("allowedTransitions", hasSize(0));
        assertThat(directory.auditOf(photo.get("id"))).hasSize(1);
    }

    @Test
    void isTakenUpToTwentyMegabytes() {
        byte[] large = Arrays.copyOf(SampleFiles.jpeg(1), 20 * 1024 * 1024);
        upload(People.bureauA(), visit, "", large)
                .then()
                .statusCode(201)
                .body("size", equalTo(SampleFiles.jpeg(1).length)); // what is behind its end goes
    }

    @Test
    void isServedWithoutThePlaceAndWithHeadersThatTieItUp() {
        Response answer = upload(People.townA(), visit, "", SampleFiles.jpegOfPhone(8));
        Response content = download(People.auditor(), visit, answer.path("id"));
        content.then().statusCode(200);
        byte[] bytes = content.asByteArray();
        assertThat(sha256(bytes)).isEqualTo(answer.path("sha256"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain(SampleFiles.MAKER);
        assertThat(content.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(content.header("ETag")).isEqualTo("\"" + answer.path("sha256") + "\"");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; sandbox");
        assertThat(content.header("Cache-Control")).contains("private");
        assertThat(content.header("Content-Disposition"))
                .startsWith("inline; filename=\"")
                .endsWith("filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%E7%85%A7%E7%89%87.jpg");
    }

    @Test
    void isGivenByAcceptInPartsAndNotTwice() {
        String path =
                photos(visit) + "/" + uploaded(People.bureauA(), visit, "", SampleFiles.png(1));
        Response whole = as(People.bureauA()).accept("image/png").get(path);
        Response part =
                as(People.bureauA()).accept("image/*").header("Range", "bytes=1-3").get(path);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole.asByteArray(), 1, 4));
        assertThat(part.header("Content-Range"))
                .isEqualTo("bytes 1-3/" + whole.asByteArray().length);
        as(People.bureauA())
                .accept("image/*")
                .header("If-None-Match", whole.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        for (String accept : List.of("application/json", "*/*")) {
            Response told = as(People.bureauA()).accept(accept).get(path);
            assertThat(told.header("Content-Type")).startsWith("application/json");
        }
        as(People.bureauA())
                .accept("image/avif,image/webp,*/*;q=0.8") // a browser's img element
                .get(path)
                .then()
                .statusCode(200)
                .contentType("image/png");
    }

    @Test
    void isSentAgainUnderItsIdWithoutHarm() {
        UUID id = UUID.randomUUID();
        String finding = as(People.bureauA()).get(PATH + "/" + visit).path("findings[0].id");
        String query = "?id=" + id + "&findingId=" + finding;
        byte[] picture = SampleFiles.jpegOfPhone(3);
        upload(People.bureauA(), visit, query, picture).then().statusCode(201);
        upload(People.bureauA(), visit, query, picture)
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("findingId", equalTo(finding));
        refusesTheId(visit, query, SampleFiles.jpegOfPhone(4));
        refusesTheId(visit, "?id=" + id, picture);
        refusesTheId(recordedAtA(0), "?id=" + id, picture);
        sign();
        upload(People.bureauA(), visit, query, picture).then().statusCode(200);
        as(People.bureauA()).get(photos(visit)).then().body("items", hasSize(1));
        assertThat(sha256(download(People.bureauA(), visit, id.toString()).asByteArray()))
                .isEqualTo(
                        as(People.bureauA()).get(photos(visit) + "/" + id).<String>path("sha256"));
    }

    private static void refusesTheId(String at, String query, byte[] picture) {
        upload(People.bureauA(), at, query, picture)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("photo-id-taken"));
    }

    @Test
    void anIdempotencyKeyAnswersForTheBytesItCameWith() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, SampleFiles.png(11)).then().statusCode(201).extract().path("id");
        keyed(key, SampleFiles.png(11)).then().statusCode(201).body("id", equalTo(first));
        keyed(key, SampleFiles.png(12)).then().statusCode(422);
    }

    private Response keyed(String key, byte[] content) {
        return form(as(People.bureauA()).header("Idempotency-Key", key), "a.png", content)
                .post(photos(visit));
    }

    @Test
    void isNotAddedOnceTheSiteRecordIsSigned() {
        sign();
        upload(People.bureauA(), visit, "", SampleFiles.png(6))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        String refused = recordedAtA(0);
        change(People.bureauA(), refused, "signature-refusals", Map.of("reason", "对结论有异议"))
                .then()
                .statusCode(200);
        upload(People.bureauA(), refused, "", SampleFiles.png(6)).then().statusCode(409);
    }

    @Test
    void isThereForThoseWhoSeeTheVisitOnly() {
        String photo = uploaded(People.bureauA(), visit, "", SampleFiles.png(4));
        for (String bearer :
                List.of(
                        People.bureauA(),
                        People.departmentA(),
                        People.townA(),
                        People.enterpriseA(),
                        People.leaderA(),
                        People.officeA(),
                        People.auditor())) {
            download(bearer, visit, photo).then().statusCode(200);
            as(bearer).get(photos(visit)).then().statusCode(200).body("items", hasSize(1));
        }
        for (String bearer :
                List.of(
                        People.bureauB(),
                        People.departmentOfConstructionA(),
                        People.enterpriseB())) {
            download(bearer, visit, photo).then().statusCode(404);
            as(bearer).get(photos(visit)).then().statusCode(404);
            as(bearer).get(photos(visit) + "/" + photo).then().statusCode(404);
        }
        for (String bearer : List.of(People.gridA(), People.dashboard())) {
            download(bearer, visit, photo).then().statusCode(403);
            as(bearer).get(photos(visit)).then().statusCode(403);
        }
        download(People.bureauA(), recordedAtA(0), photo).then().statusCode(404);
        as("Bearer none").get(photos(visit)).then().statusCode(401);
    }

    @Test
    void isTakenFromThoseWhoRecordVisitsOnly() {
        byte[] picture = SampleFiles.png(5);
        for (String bearer :
                List.of(
                        People.enterpriseA(),
                        People.gridA(),
                        People.leaderA(),
                        People.officeA(),
                        People.auditor(),
                        People.dashboard())) {
            upload(bearer, visit, "", picture).then().statusCode(403);
        }
        upload(People.bureauB(), visit, "", picture).then().statusCode(404);
        upload(People.departmentA(), visit, "", picture).then().statusCode(201);
    }

    @Test
    void isListedInOrderAndPages() {
        String first = uploaded(People.bureauA(), visit, "", SampleFiles.png(1));
        String second = uploaded(People.bureauA(), visit, "", SampleFiles.png(1));
        Response page = as(People.leaderA()).get(photos(visit) + "?limit=1");
        page.then().statusCode(200).body("items.id", equalTo(List.of(first)));
        as(People.leaderA())
                .get(page.<String>path("next"))
                .then()
                .body("items.id", equalTo(List.of(second)));
        as(People.leaderA()).get(photos(visit) + "?grade=1").then().statusCode(400);
    }

    private void sign() {
        change(People.bureauA(), visit, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
