package org.tocsin.responsibility.assessment.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;
import org.tocsin.responsibility.assessment.domain.Grade;

/** Units of one level by their score. */
@Schema(name = "AssessmentRanking", description = "Ranking 考核排名")
record RankingView(
        @Schema(examples = "2026-10") String period,
        @Schema(examples = "TOWN") String level,
        List<Place> places) {

    /** A unit's place; units with the same score share one, and the next is left out. */
    @Schema(name = "AssessmentRankingPlace")
    record Place(
            @Schema(examples = "1") int rank,
            UUID unitId,
            String unitName,
            String division,
            BigDecimal score,
            Grade grade,
            String gradeName,
            boolean vetoed,
            AssessmentStatus status,
            UUID assessmentId) {}

    static RankingView of(
            String period, String level, List<AssessmentSnapshot> scored, Locale language) {
        List<AssessmentSnapshot> latest = new ArrayList<>(latestOfEach(scored).values());
        latest.sort(
                Comparator.comparing((AssessmentSnapshot one) -> one.standing().score())
                        .reversed()
                        .thenComparing(one -> one.unit().unitId()));
        List<Place> places = new ArrayList<>();
        for (AssessmentSnapshot one : latest) {
            BigDecimal score = one.standing().score();
            Place before = places.isEmpty() ? null : places.getLast();
            boolean tied = before != null && before.score().compareTo(score) == 0;
            int rank = tied ? before.rank() : places.size() + 1;
            places.add(place(rank, one, language));
        }
        return new RankingView(period, level, places);
    }

    private static Place place(int rank, AssessmentSnapshot one, Locale language) {
        return new Place(
                rank,
                one.unit().unitId(),
                one.unit().name(),
                one.unit().division(),
                one.standing().score(),
                one.standing().grade(),
                one.standing().grade().text().in(language),
                one.standing().vetoed(),
                one.status(),
                one.id());
    }

    /** A correction stands in the place of what it corrects. */
    private static Map<UUID, AssessmentSnapshot> latestOfEach(List<AssessmentSnapshot> scored) {
        Map<UUID, AssessmentSnapshot> latest = new HashMap<>();
        for (AssessmentSnapshot one : scored) {
            latest.merge(
                    one.unit().unitId(), one, (a, b) -> a.correction() > b.correction() ? a : b);
        }
        return latest;
    }
}
