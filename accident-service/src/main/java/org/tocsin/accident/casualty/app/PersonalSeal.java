package org.tocsin.accident.casualty.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.tocsin.accident.casualty.domain.CasualtyState;
import org.tocsin.accident.casualty.domain.PersonalDetails;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.seal.Seal;

/** Seals personal details, each to its own revision of its own casualty. */
@Startup
@ApplicationScoped
class PersonalSeal {

    private static final Logger LOG = Logger.getLogger(PersonalSeal.class);

    private final Seal seal;
    private final ObjectMapper json;

    PersonalSeal(CasualtySettings settings, ObjectMapper json) {
        this.seal = Seal.of(settings.keyset(), "TOCSIN_CASUALTY_KEYSET");
        this.json = json;
        if (!seal.isReady()) {
            LOG.warn("TOCSIN_CASUALTY_KEYSET names no keyset: casualties are taken nameless only");
        } else if (settings.keysetIsDemo()) {
            LOG.warn(
                    "Personal details of casualties are sealed with this installation's DEMO keyset:"
                            + " set TOCSIN_CASUALTY_KEYSET before real people are recorded");
        }
    }

    /**
     * @return {@code null} if there is nothing to seal
     * @throws Refusal.RuleBroken if there is no key: details are never kept in the clear
     */
    @Nullable
    byte[] close(String record, PersonalDetails details) {
        if (details.saysNothing()) {
            return null;
        }
        if (!seal.isReady()) {
            throw new Refusal.RuleBroken(
                    "personal-details-not-taken",
                    Text.of(
                            "本系统目前不能安全保存个人信息；请不填姓名、身份证号、电话和医疗信息",
                            "Personal details cannot be kept safely here at present: leave out name, identity number, phone and medical facts"));
        }
        try {
            return seal.close(record, json.writeValueAsBytes(details));
        } catch (IOException e) {
            // Not the cause: what failed to be written may be quoted in it.
            throw new IllegalStateException("Personal details could not be sealed");
        }
    }

    PersonalDetails open(CasualtyState casualty) {
        byte[] sealed = casualty.sealed();
        if (sealed == null) {
            return PersonalDetails.NONE;
        }
        byte[] opened = seal.open(casualty.sealedTo(), sealed);
        try {
            return json.readValue(opened, PersonalDetails.class);
        } catch (IOException e) {
            // Not the cause: what failed to be read may be quoted in it.
            throw seal.cannotOpen(casualty.sealedTo());
        }
    }
}
