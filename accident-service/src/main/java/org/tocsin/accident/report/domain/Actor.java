package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import java.util.Set;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * Who makes a revision, as the token says.
 *
 * @param subject the token's {@code sub}
 */
public record Actor(String subject, String name, @Nullable String division, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Set<String> any) {
        return roles.stream().anyMatch(any::contains);
    }

    void requireDutyFor(RevisionKind kind) {
        if (!isOneOf(kind.roles())) {
            throw new Refusal.Forbidden(
                    Text.of(
                            "%s须具有角色 %s".formatted(kind.zh(), kind.roles()),
                            "A %s takes one of the roles %s".formatted(kind.en(), kind.roles())));
        }
    }

    Author author() {
        return new Author(
                subject, name, division, String.join(" ", roles.stream().sorted().toList()));
    }
}
