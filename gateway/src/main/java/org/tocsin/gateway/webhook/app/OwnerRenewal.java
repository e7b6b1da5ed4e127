package org.tocsin.gateway.webhook.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tocsin.gateway.webhook.persistence.OwnerTable;
import org.tocsin.platform.time.Moments;

/** Writes down what the tokens of owners said; those of all others are nobody's business here. */
@ApplicationScoped
class OwnerRenewal {

    private final OwnerTable table;
    private final Clock clock;

    OwnerRenewal(OwnerTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional
    public void renew(List<Sightings.Sighting> seen) {
        Set<String> owners = table.owners(seen.stream().map(s -> s.who().subject()).toList());
        Instant now = Moments.now(clock);
        seen.stream()
                .filter(s -> owners.contains(s.who().subject()))
                .sorted((a, b) -> a.who().subject().compareTo(b.who().subject()))
                .forEach(s -> table.renew(s.who(), s.issued(), now));
    }
}
