package org.tocsin.responsibility.template.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.template.domain.TemplateSnapshot;

/** Who words templates: a committee office for its division, an enterprise officer for its own. */
@ApplicationScoped
class TemplateRights {

    private static final Text NOT_YOURS =
            Text.of("只有模板所属区划的安委办或本企业安全员可以办理", "Only the office whose template it is may do this");

    private final Caller caller;
    private final Jurisdiction jurisdiction;

    TemplateRights(Caller caller, Jurisdiction jurisdiction) {
        this.caller = caller;
        this.jurisdiction = jurisdiction;
    }

    String division() {
        String division = caller.scope().division();
        if (division == null) {
            throw new Refusal.Forbidden(NOT_YOURS);
        }
        return division;
    }

    /** The enterprise whose own template the caller's new one will be. */
    @Nullable
    UUID anchorId() {
        return caller.is("committee-office") ? null : caller.scope().unitId();
    }

    boolean covers(TemplateSnapshot template) {
        if (template.anchorId() != null) {
            return caller.is("enterprise-officer")
                    && template.anchorId().equals(caller.scope().unitId());
        }
        String division = caller.scope().division();
        return caller.is("committee-office")
                && division != null
                && jurisdiction.contains(division, template.division());
    }

    void require(TemplateSnapshot template) {
        if (!covers(template)) {
            throw new Refusal.Forbidden(NOT_YOURS);
        }
    }

    String name() {
        return caller.name();
    }
}
