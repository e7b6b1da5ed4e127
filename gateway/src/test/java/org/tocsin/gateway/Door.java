package org.tocsin.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.testing.Tokens;

/** Comes in through the front door, as clients do; Quarkus' own test port is shut. */
public final class Door {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Door() {}

    public static RequestSpecification anybody(FrontDoor door) {
        RestAssured.port = door.port();
        return given().urlEncodingEnabled(false);
    }

    public static RequestSpecification caller(FrontDoor door, Tokens caller) {
        return anybody(door).header("Authorization", caller.bearer());
    }

    /** For what RestAssured keeps to itself: streams, and bodies of unannounced length. */
    public static <T> HttpResponse<T> send(
            FrontDoor door,
            String path,
            Tokens caller,
            java.util.function.UnaryOperator<HttpRequest.Builder> more,
            HttpResponse.BodyHandler<T> reader)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                        .header("Authorization", caller.bearer());
        return CLIENT.send(more.apply(request).build(), reader);
    }
}
