package org.tocsin.inspection.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tocsin.inspection.visit.app.VisitMoved;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** Another feature that follows visits, and may refuse one. */
@ApplicationScoped
public class MovesSeen {

    private final List<VisitMoved> all = new CopyOnWriteArrayList<>();
    private final Set<UUID> unwanted = ConcurrentHashMap.newKeySet();

    void on(@Observes VisitMoved move) {
        if (unwanted.contains(move.inspectionId())) {
            throw new Refusal.RuleBroken("unwanted", Text.of("不要", "Unwanted"));
        }
        all.add(move);
    }

    public void refuse(UUID inspectionId) {
        unwanted.add(inspectionId);
    }

    public List<VisitMoved> of(UUID inspectionId) {
        return all.stream().filter(move -> move.inspectionId().equals(inspectionId)).toList();
    }
}
