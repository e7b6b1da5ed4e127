package org.tocsin.hazard.testing;

import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.apache.http.entity.mime.HttpMultipartMode;

/** The files of hazards as a client would use them. */
public final class FileApi {

    /** As browsers do: names in UTF-8, not in ASCII with question marks. */
    private static final RestAssuredConfig CHINESE_NAMES =
            RestAssuredConfig.config()
                    .httpClient(
                            HttpClientConfig.httpClientConfig()
                                    .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                    .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private FileApi() {}

    public static String files(String hazard) {
        return HAZARDS + "/" + hazard + "/files";
    }

    public static Response upload(String bearer, String hazard, String name, byte[] content) {
        return form(as(bearer), name, content).post(files(hazard));
    }

    public static RequestSpecification form(
            RequestSpecification request, String name, byte[] content) {
        return request.config(CHINESE_NAMES)
                .multiPart(
                        new MultiPartSpecBuilder(content)
                                .controlName("file")
                                .fileName(name)
                                .charset(StandardCharsets.UTF_8)
                                .mimeType("application/octet-stream")
                                .build());
    }

    /** Uploads and gives the file's id. */
    public static String uploaded(String bearer, String hazard, byte[] content) {
        return upload(bearer, hazard, "现场.jpg", content)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response download(String bearer, String hazard, String file) {
        return as(bearer).get(files(hazard) + "/" + file);
    }
}
