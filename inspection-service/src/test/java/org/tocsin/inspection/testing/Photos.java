package org.tocsin.inspection.testing;

import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.apache.http.entity.mime.HttpMultipartMode;

/** Photographs as a client sends and fetches them. */
public final class Photos {

    /** As browsers do: names in UTF-8, not in ASCII with question marks. */
    private static final RestAssuredConfig CHINESE_NAMES =
            RestAssuredConfig.config()
                    .httpClient(
                            HttpClientConfig.httpClientConfig()
                                    .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                    .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private Photos() {}

    public static String photos(String visit) {
        return PATH + "/" + visit + "/photos";
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

    /**
     * @param query with its question mark, or empty
     */
    public static Response upload(String bearer, String visit, String query, byte[] content) {
        return form(as(bearer), "现场 照片.jpg", content).post(photos(visit) + query);
    }

    /** Uploads and gives the photograph's id. */
    public static String uploaded(String bearer, String visit, String query, byte[] content) {
        return upload(bearer, visit, query, content).then().statusCode(201).extract().path("id");
    }

    public static Response download(String bearer, String visit, String photo) {
        return as(bearer).accept("image/*").get(photos(visit) + "/" + photo);
    }
}
