package org.tocsin.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.tocsin.platform.idempotency.IdempotencyStore.Answer;
import org.tocsin.platform.idempotency.IdempotencyStore.Claim;
import org.tocsin.platform.idempotency.IdempotencyStore.Request;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;

/** Wraps a creating POST so that its answer is stored with its effect. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final IdempotencyStore store;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            IdempotencyStore store,
            Caller caller,
            HttpHeaders headers,
            UriInfo uri,
            ObjectMapper json) {
        this.store = store;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return context.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Refusal.Invalid(
                    Violation.of(
                            HEADER,
                            "malformed-key",
                            "幂等键须为 1–255 个可见 ASCII 字符",
                            "The key must be 1 to 255 visible ASCII characters"));
        }
        Custody custody = custody(key, answersWithSecret(context));
        Request request = custody.request(key, fingerprint(context));
        Claim claim = store.claim(request);
        if (claim.answered().isPresent()) {
            return replay(custody.open(claim.answered().get()));
        }
        try {
            return QuarkusTransaction.requiringNew()
                    .call(
                            () -> {
                                RestResponse<?> response = (RestResponse<?>) context.proceed();
                                store.answer(
                                        request, claim.owner(), custody.close(answer(response)));
                                return response;
                            });
        } catch (Throwable failed) {
            store.release(request, claim.owner());
            throw failed;
        }
    }

    private static boolean answersWithSecret(InvocationContext context) {
        Idempotent onMethod = context.getMethod().getAnnotation(Idempotent.class);
        return onMethod != null && onMethod.secret();
    }

    private Custody custody(String key, boolean secretAnswer) {
        if (caller.isAnonymous()) {
            return new Stranger(key, "");
        }
        return secretAnswer
                ? new Stranger(key, caller.subject())
                : new Custody.Known(caller.subject());
    }

    /** What was asked: method, path, query and the body as it was understood. */
    private String fingerprint(InvocationContext context)
            throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(context.getMethod().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(uri.getRequestUri().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(json.writeValueAsBytes(said(context)));
        for (Object parameter : context.getParameters()) {
            if (parameter instanceof MultipartFormDataInput form) {
                FormContent.digest(form, digest);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Forms are read piece by piece; gathered query parameters stand in the address. */
    private static List<Object> said(InvocationContext context) {
        Parameter[] declared = context.getMethod().getParameters();
        Object[] given = context.getParameters();
        List<Object> said = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            boolean gathered = declared[i].isAnnotationPresent(BeanParam.class);
            boolean framework =
                    given[i] != null && given[i].getClass().getName().startsWith("org.jboss");
            if (!gathered && !framework) {
                said.add(given[i]);
            }
        }
        return said;
    }

    private Answer answer(RestResponse<?> response) throws JsonProcessingException {
        Map<String, String> kept = new TreeMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG}) {
            if (response.getHeaders().containsKey(name)) {
                kept.put(name, response.getHeaders().getFirst(name).toString());
            }
        }
        return new Answer(
                response.getStatus(),
                json.writeValueAsString(kept),
                json.writeValueAsString(response.getEntity()));
    }

    private RestResponse<Object> replay(Answer answer) throws JsonProcessingException {
        var response =
                RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(answer.status()),
                        (Object) answer.body());
        json.readValue(answer.headers(), HEADERS).forEach(response::header);
        return response.header("Idempotent-Replayed", "true").build();
    }
}
