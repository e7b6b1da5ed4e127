package org.tocsin.local.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/** Access tokens of the demo people and service accounts, from the real Keycloak. */
public final class Tokens {

    private final String issuer;
    private final DemoPeople people;
    private final Function<String, String> secret;

    /** {@code secret} gives a client id's secret. */
    public Tokens(String issuer, DemoPeople people, Function<String, String> secret) {
        this.issuer = issuer;
        this.people = people;
        this.secret = secret;
    }

    public String of(String name) {
        return people.serviceAccount(name)
                .map(
                        account ->
                                ask(
                                        Map.of(
                                                "grant_type", "client_credentials",
                                                "client_id", account.clientId(),
                                                "client_secret", secret.apply(account.clientId()))))
                .or(
                        () ->
                                people.person(name)
                                        .map(
                                                person ->
                                                        ask(
                                                                Map.of(
                                                                        "grant_type",
                                                                        "password",
                                                                        "client_id",
                                                                        LocalRealm.PASSWORD_CLIENT,
                                                                        "username",
                                                                        person.username(),
                                                                        "password",
                                                                        people.password()))))
                .orElseThrow(() -> unknown(name));
    }

    private LaunchFailure unknown(String name) {
        String known =
                people.users().stream()
                                .map(DemoPeople.Person::username)
                                .collect(Collectors.joining(" "))
                        + people.serviceAccounts().stream()
                                .map(account -> " " + account.name())
                                .collect(Collectors.joining());
        return new LaunchFailure(
                Sentence.of(
                        "没有演示用户 %1$s；有：%2$s",
                        "There is no demo user %1$s; there are: %2$s", name, known));
    }

    private String ask(Map<String, String> form) {
        String body =
                new TreeMap<>(form)
                        .entrySet().stream()
                                .map(
                                        field ->
                                                field.getKey()
                                                        + "="
                                                        + URLEncoder.encode(
                                                                field.getValue(),
                                                                StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(15))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode token = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw refused(answer.statusCode() + " " + token.path("error_description").asText());
            }
            return token.path("access_token").asText();
        } catch (java.net.ConnectException e) {
            throw new LaunchFailure(
                    Sentence.of(
                            "Keycloak 没有在 %1$s 应答；请先运行 ./tocsin up。",
                            "Keycloak does not answer at %1$s; run ./tocsin up first.", issuer),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    private LaunchFailure refused(String answer) {
        return new LaunchFailure(
                Sentence.of(
                        "Keycloak 拒绝签发令牌（%1$s）；如果领域文件已变更，请运行 ./tocsin reset keycloak 后再 ./tocsin up。",
                        "Keycloak refused a token (%1$s); if the realm file has changed, run ./tocsin reset keycloak and ./tocsin up.",
                        answer));
    }
}
