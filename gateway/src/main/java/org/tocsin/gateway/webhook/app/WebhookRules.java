package org.tocsin.gateway.webhook.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.gateway.webhook.domain.SubscriptionForm;
import org.tocsin.gateway.webhook.domain.Target;
import org.tocsin.gateway.webhook.messaging.Addresses;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;

/** What must be true of a subscription beyond the shape of its form. */
@ApplicationScoped
class WebhookRules {

    private final Addresses addresses;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    WebhookRules(Addresses addresses, Jurisdiction jurisdiction, Caller caller) {
        this.addresses = addresses;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    void check(SubscriptionForm form) {
        Target target = Target.of(form.url()).orElseThrow(WebhookRules::notAUrl);
        if (!addresses.allowsScheme(target) || addresses.refusesLiteral(target)) {
            throw notAUrl();
        }
        if (form.division() != null && !isOwn(form.division())) {
            throw broken(
                    "/division",
                    "division-out-of-scope",
                    "该区划不在您的管辖范围内",
                    "This division does not lie within yours");
        }
    }

    private boolean isOwn(String division) {
        @Nullable String own = caller.scope().division();
        return own != null && jurisdiction.contains(own, division);
    }

    static Refusal tooMany(int most) {
        return broken(
                null,
                "too-many-webhooks",
                "订阅数量已达上限 %d，请先关闭不再使用的订阅".formatted(most),
                "You have %d webhooks already: close one that is not needed".formatted(most));
    }

    static Refusal tooManySecrets(int most) {
        return broken(
                null,
                "too-many-secrets",
                "已有 %d 个密钥同时有效，请等旧密钥失效".formatted(most),
                "%d secrets are in force already: wait until one has ended".formatted(most));
    }

    private static Refusal notAUrl() {
        return broken(
                "/url",
                "url-refused",
                "须为绝对 https 地址，主机为公网域名或地址，不含用户信息与片段",
                "Must be an absolute https URL of a public host, without user and fragment");
    }

    private static Refusal broken(@Nullable String pointer, String code, String zh, String en) {
        Violation violation = Violation.of(pointer, code, zh, en);
        return new Refusal.RuleBroken(Text.of(zh, en), List.of(violation));
    }
}
