package org.tocsin.gateway.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.gateway.limit.ClientAddress;
import org.tocsin.gateway.limit.Quota;
import org.tocsin.gateway.limit.Quotas;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/** Lets a request go on while its quota lasts, and tells its sender how much of it is left. */
@ApplicationScoped
class QuotaGate {

    private static final Text TOO_OFTEN =
            Text.of(
                    "超出调用配额，见 RateLimit-Policy，请按 Retry-After 稍后重试",
                    "The quota of RateLimit-Policy is used up; repeat after the time that Retry-After names");

    private static final String REFUSED = "tocsin.gateway.quota.refused";

    private final Quotas quotas;
    private final ClientAddress addresses;
    private final ProblemAnswer problems;
    private final Counter refusedStrangers;
    private final Counter refusedCallers;

    QuotaGate(
            Quotas quotas,
            ClientAddress addresses,
            ProblemAnswer problems,
            MeterRegistry registry) {
        this.quotas = quotas;
        this.addresses = addresses;
        this.problems = problems;
        this.refusedStrangers = registry.counter(REFUSED, "of", "address");
        this.refusedCallers = registry.counter(REFUSED, "of", "client");
    }

    /** Somebody of whom only the address is known. */
    void stranger(HttpServerRequest request, Runnable next) {
        pass(request, quotas.address(addresses.site(request)), refusedStrangers, next);
    }

    void caller(HttpServerRequest request, KnownTokens.Known known, Runnable next) {
        pass(request, quotas.caller(known.quota(), known.who()), refusedCallers, next);
    }

    private void pass(
            HttpServerRequest request,
            Future<Quota.Verdict> counted,
            Counter refused,
            Runnable next) {
        if (counted.isComplete()) {
            act(request, counted.result(), refused, next);
        } else {
            request.pause();
            counted.onSuccess(verdict -> act(request, verdict, refused, next));
        }
    }

    private void act(
            HttpServerRequest request, Quota.Verdict verdict, Counter refused, Runnable next) {
        HttpServerResponse answer = request.response();
        answer.putHeader("RateLimit-Policy", verdict.policy());
        answer.putHeader("RateLimit", verdict.rateLimit());
        if (verdict.admitted()) {
            next.run();
            return;
        }
        refused.increment();
        answer.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(verdict.seconds()));
        request.resume();
        problems.send(request, ProblemType.TOO_MANY_REQUESTS, TOO_OFTEN);
    }
}
