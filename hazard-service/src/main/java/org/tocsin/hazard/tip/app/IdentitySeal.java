package org.tocsin.hazard.tip.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.hazard.tip.domain.ReporterIdentity;
import org.tocsin.hazard.tip.domain.TipRules;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.seal.Seal;

/** Seals identities, each to its own tip. */
@Startup
@ApplicationScoped
class IdentitySeal {

    private static final Logger LOG = Logger.getLogger(IdentitySeal.class);

    private final Seal seal;
    private final ObjectMapper json;

    IdentitySeal(TipSettings settings, ObjectMapper json) {
        this.seal = Seal.of(settings.keyset(), "TOCSIN_TIP_KEYSET");
        this.json = json;
        if (!seal.isReady()) {
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
        if (!seal.isReady()) {
            throw TipRules.identityNotTaken();
        }
        try {
            return seal.close(record(tipId), json.writeValueAsBytes(who));
        } catch (IOException e) {
            throw new IllegalStateException("The identity could not be sealed", e);
        }
    }

    ReporterIdentity open(UUID tipId, byte[] sealed) {
        byte[] opened = seal.open(record(tipId), sealed);
        try {
            return json.readValue(opened, ReporterIdentity.class);
        } catch (IOException e) {
            // Not the cause: what failed to be read may be quoted in it.
            throw seal.cannotOpen(record(tipId));
        }
    }

    private static String record(UUID tipId) {
        return "tip:" + tipId;
    }
}
