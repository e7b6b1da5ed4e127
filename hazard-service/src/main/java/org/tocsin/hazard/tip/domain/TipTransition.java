package org.tocsin.hazard.tip.domain;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.TIP_CLERK;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a tip's life after it was filed, and the duties that may take them. */
@Schema(name = "TipTransition", description = "A step of a tip's life 办理环节")
public enum TipTransition {
    ACCEPT("accept", "acceptances", TIP_CLERK, BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    FORWARD("forward", "forwardings", TIP_CLERK, BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    VERIFY("verify", "verifications", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    /** Only the clerk knows whom the answer goes to. */
    ANSWER("answer", "answers", TIP_CLERK);

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    TipTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<TipTransition> lawfulIn(TipStatus status) {
        return switch (status) {
            case RECEIVED -> Set.of(ACCEPT, FORWARD);
            case VERIFYING -> Set.of(VERIFY, FORWARD);
            case FORWARDED -> Set.of(ACCEPT, FORWARD, ANSWER);
            case CONFIRMED, NOT_CONFIRMED -> Set.of(ANSWER);
            case ANSWERED -> Set.of();
        };
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return slug;
    }

    /** The sub-resource it is posted to. */
    public String path() {
        return path;
    }

    public Set<String> roles() {
        return roles;
    }
}
