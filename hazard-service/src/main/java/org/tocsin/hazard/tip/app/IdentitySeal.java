package org.tocsin.hazard.tip.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.hazard.tip.domain.ReporterIdentity;
import org.tocsin.hazard.tip.domain.TipRules;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * Seals identities (AEAD, Google Tink) with the keyset of the configuration, each to its own tip: a
 * sealed identity that is moved to another tip does not open. The primary key of the keyset seals,
 * every key of it opens, so keys are rotated by adding one.
 */
@Startup
@ApplicationScoped
class IdentitySeal {

    private static final Logger LOG = Logger.getLogger(IdentitySeal.class);

    private final Optional<Aead> key;
    private final ObjectMapper json;

    IdentitySeal(TipSettings settings, ObjectMapper json) {
        this.key = settings.keyset().map(IdentitySeal::read);
        this.json = json;
        if (key.isEmpty()) {
            LOG.warn("TOCSIN_TIP_KEYSET names no keyset: tips are taken anonymously only");
        } else if (settings.keysetIsDemo()) {
            LOG.warn(
                    "Identities of tip reporters are sealed with this installation's DEMO keyset:"
                            + " set TOCSIN_TIP_KEYSET before real people file tips");
        }
    }

    /**
     * @throws Refusal if there is no key: an identity is never kept in the clear
     */
    byte[] seal(UUID tipId, ReporterIdentity who) {
        Aead aead = key.orElseThrow(TipRules::identityNotTaken);
        try {
            return aead.encrypt(json.writeValueAsBytes(who), boundTo(tipId));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The identity could not be sealed", e);
        }
    }

    ReporterIdentity open(UUID tipId, byte[] sealed) {
        Aead aead = key.orElseThrow(IdentitySeal::cannotOpen);
        try {
            return json.readValue(aead.decrypt(sealed, boundTo(tipId)), ReporterIdentity.class);
        } catch (GeneralSecurityException | IOException e) {
            // Not the cause: what failed to be read may be quoted in it.
            LOG.errorf("The reporter of tip %s cannot be opened with this keyset", tipId);
            throw cannotOpen();
        }
    }

    private static Refusal cannotOpen() {
        return new Refusal.Of(
                ProblemType.UNAVAILABLE,
                Text.of(
                        "现有密钥无法打开该身份，请检查 TOCSIN_TIP_KEYSET",
                        "The identity does not open with the keys at hand: check TOCSIN_TIP_KEYSET"));
    }

    private static byte[] boundTo(UUID tipId) {
        return ("tip:" + tipId).getBytes(StandardCharsets.UTF_8);
    }

    private static Aead read(String keyset) {
        try {
            AeadConfig.register();
            String text =
                    keyset.stripLeading().startsWith("{")
                            ? keyset
                            : Files.readString(Path.of(keyset));
            return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            // Not the cause: a parser may quote the keys in it.
            throw new IllegalStateException(
                    "TOCSIN_TIP_KEYSET is neither a Tink keyset in JSON nor the path of a readable file with one ("
                            + e.getClass().getSimpleName()
                            + ")");
        }
    }
}
