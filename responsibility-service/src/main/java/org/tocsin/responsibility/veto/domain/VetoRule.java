package org.tocsin.responsibility.veto.domain;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.fact.domain.FactPattern;

/**
 * When a veto is proposed, as data.
 *
 * @param when facts that meet it
 * @param target whom it hits
 * @param goneWhen facts about the same record or accident that take its ground away
 */
public record VetoRule(
        String code,
        Text name,
        Text basis,
        FactPattern when,
        Target target,
        List<FactPattern> goneWhen) {

    /** Whom a rule hits. */
    @Schema(name = "VetoTarget")
    public enum Target {
        /** The unit that the fact names: for an indicator the signatory whose limit it is. */
        UNIT,
        /** That unit, or where there is none the town or government of the place. */
        UNIT_OR_AUTHORITY,
        /** Every unit that the investigation holds responsible. */
        RESPONSIBLE_PARTIES
    }

    public VetoRule {
        goneWhen = goneWhen == null ? List.of() : List.copyOf(goneWhen);
    }

    public boolean isMetBy(String type, Map<String, String> fields) {
        return when.matches(type, fields);
    }

    public boolean isUndoneBy(String type, Map<String, String> fields) {
        return goneWhen.stream().anyMatch(pattern -> pattern.matches(type, fields));
    }

    /** Whether facts of this type can decide about the ground, either way. */
    public boolean looksBackAt(String type) {
        return goneWhen.stream().anyMatch(pattern -> pattern.types().contains(type));
    }
}
