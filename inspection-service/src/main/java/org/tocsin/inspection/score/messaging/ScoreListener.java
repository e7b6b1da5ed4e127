package org.tocsin.inspection.score.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.score.app.EnterpriseScores;
import org.tocsin.inspection.score.domain.ScoreClass;
import org.tocsin.inspection.score.domain.ScoreNews;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** Keeps the copy of the scores; the topic is compacted, so only the newest of each is there. */
@ApplicationScoped
class ScoreListener implements EventListener {

    private static final String CHANGED = "enterprise-score.changed.v1";

    private final EnterpriseScores scores;
    private final ObjectMapper json;

    ScoreListener(EnterpriseScores scores, ObjectMapper json) {
        this.scores = scores;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "inspection.scores";
    }

    @Override
    public Set<String> topics() {
        return Set.of("tocsin.enterprise-score");
    }

    @Override
    public Continuity continuity() {
        return Continuity.LATEST_STATE;
    }

    @Override
    public void on(IncomingEvent event) {
        if (!event.type().equals(CHANGED)) {
            return;
        }
        try {
            scores.learn(json.treeToValue(event.data(), ScoreTold.class).news());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a score: event " + event.id(), e);
        }
    }

    @Override
    public void clear() {
        scores.forget();
    }

    /** What this service reads of a score event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ScoreTold(
            UUID unitId,
            BigDecimal score,
            ScoreClass scoreClass,
            Instant asOf,
            String ruleVersion) {

        ScoreNews news() {
            return new ScoreNews(
                    unitId, score, scoreClass, asOf.truncatedTo(ChronoUnit.MICROS), ruleVersion);
        }
    }
}
