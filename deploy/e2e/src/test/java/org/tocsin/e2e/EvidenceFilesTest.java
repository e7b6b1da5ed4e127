package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A photograph goes through the gateway and back, and proves a rectification. */
class EvidenceFilesTest {

    private static final String HAZARDS = "/api/v1/hazards";
    private static final int TWENTY_MEGABYTES = 20 * 1024 * 1024;

    private final Api bureau = Suite.as("bureau-a");
    private final Api enterprise = Suite.as("enterprise-a");

    @Test
    void aPhotographProvesARectification() throws IOException {
        String hazard = hazardThatIsBeingRectified();
        Answer uploaded = enterprise.upload(hazard + "/files", "整改后.jpg", photograph()).expect(201);
        assertThat(uploaded.text("/fileName")).isEqualTo("整改后.jpg");
        assertThat(uploaded.text("/mediaType")).isEqualTo("image/jpeg");
        byte[] served = bureau.bytes(uploaded.location());
        assertThat(sha256(served)).isEqualTo(uploaded.text("/sha256"));
        assertThat(ImageIO.read(new ByteArrayInputStream(served)).getWidth()).isEqualTo(320);

        String evidence =
                "{\"note\":\"通道已清空\",\"fileIds\":[\"%s\"]}".formatted(uploaded.text("/id"));
        Answer submitted = enterprise.step(hazard, "evidence", evidence).expect(200);
        assertThat(submitted.text("/files/0/round")).isEqualTo("1");
        Suite.as("bureau-b").get(uploaded.location()).expectProblem(404, "not-found");
    }

    @Test
    void whatIsNoPhotographIsTurnedAway() {
        String hazard = hazardThatIsBeingRectified();
        byte[] archive = "PK\3\4 not a photograph".getBytes(StandardCharsets.ISO_8859_1);
        enterprise
                .upload(hazard + "/files", "photo.jpg", archive)
                .expectProblem(415, "unsupported-media-type");
        byte[] large = Arrays.copyOf(photograph(), TWENTY_MEGABYTES + 1);
        enterprise
                .upload(hazard + "/files", "photo.jpg", large)
                .expectProblem(413, "body-too-large");
        byte[] largest = Arrays.copyOf(photograph(), TWENTY_MEGABYTES);
        enterprise.upload(hazard + "/files", "photo.jpg", largest).expect(201);
        assertThat(enterprise.get(hazard + "/files").json().at("/items")).hasSize(1);
    }

    private String hazardThatIsBeingRectified() {
        String report =
                """
                {"unitId":"%s","description":"通道堵塞 %s","source":"EXPERT"}"""
                        .formatted(City.ENTERPRISE_A, UUID.randomUUID());
        String hazard = bureau.post(HAZARDS, report).expect(201).location();
        bureau.step(hazard, "verifications", "{}").expect(200);
        bureau.step(
                        hazard,
                        "rectification-orders",
                        """
                        {"measure":"清空","responsiblePerson":"张建国","deadline":"2099-12-31"}""")
                .expect(200);
        return hazard;
    }

    private static byte[] photograph() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
