package org.tocsin.gateway.webhook.app;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.gateway.webhook.domain.SigningSecret;
import org.tocsin.gateway.webhook.messaging.Signature;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.seal.Seal;
import org.tocsin.platform.time.Ids;

/** Makes secrets and keeps them sealed, each to its own subscription. */
@Startup
@ApplicationScoped
class SecretSeal {

    private static final Logger LOG = Logger.getLogger(SecretSeal.class);
    private static final String SETTING = "TOCSIN_WEBHOOK_KEYSET";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Seal seal;

    SecretSeal(WebhookSettings settings) {
        this.seal = Seal.of(settings.keyset(), SETTING);
        if (!seal.isReady()) {
            LOG.warnf("%s names no keyset: nobody can subscribe to webhooks", SETTING);
        } else if (settings.keysetIsDemo()) {
            LOG.warnf(
                    "Secrets of webhooks are sealed with this installation's DEMO keyset: set %s",
                    SETTING);
        }
    }

    /**
     * @param text what goes to the owner, once
     * @param kept what is stored
     */
    record Fresh(String text, SigningSecret kept) {}

    /**
     * @throws Refusal.Of (503) if there is no key: a secret is never kept in the clear
     */
    Fresh make(UUID subscriptionId, Instant at) {
        if (!seal.isReady()) {
            throw new Refusal.Of(
                    ProblemType.UNAVAILABLE,
                    Text.of(
                            "本系统未配置 " + SETTING + "，暂不能订阅",
                            "Nobody can subscribe here until " + SETTING + " is set"));
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        byte[] sealed = seal.close(record(subscriptionId), secret);
        return new Fresh(
                Signature.text(secret), new SigningSecret(Ids.next(), subscriptionId, sealed, at));
    }

    byte[] open(SigningSecret kept) {
        return seal.open(record(kept.subscriptionId()), kept.sealed());
    }

    private static String record(UUID subscriptionId) {
        return "webhook:" + subscriptionId;
    }
}
