package org.tocsin.inspection.hazardstate.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.inspection.hazardstate.domain.FindingHazard;
import org.tocsin.inspection.hazardstate.domain.HazardNews;
import org.tocsin.inspection.hazardstate.persistence.FindingHazardRepository;

/** The hazards that came out of this service's findings, as far as the register has told. */
@ApplicationScoped
public class FindingHazards {

    private final FindingHazardRepository hazards;
    private final Event<HazardsHeard> heard;

    FindingHazards(FindingHazardRepository hazards, Event<HazardsHeard> heard) {
        this.hazards = hazards;
        this.heard = heard;
    }

    /** By finding; a finding without a hazard yet is absent. */
    @Transactional
    public Map<UUID, HazardOfFinding> of(Collection<UUID> findingIds) {
        return hazards.ofFindings(findingIds).stream()
                .collect(Collectors.toMap(FindingHazard::findingId, HazardOfFinding::of));
    }

    @Transactional
    public void note(HazardNews news) {
        FindingHazard known = hazards.findById(news.findingId());
        if (known == null) {
            hazards.persist(new FindingHazard(news));
        } else {
            known.follow(news);
        }
        hazards.flush();
        heard.fire(new HazardsHeard.Of(news.findingId()));
    }

    @Transactional
    public void forget() {
        hazards.deleteAll();
        heard.fire(new HazardsHeard.Forgotten());
    }
}
