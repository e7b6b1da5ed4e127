package org.tocsin.hazard.statistics.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.statistics.domain.Sums;
import org.tocsin.hazard.statistics.persistence.FactRepository;

/**
 * What all counts of hazards have in common: grades stand apart, and some statuses do not count.
 */
final class Grades {

    /** Both grades, and {@code null} for both together. */
    static final List<Grade> EACH_AND_BOTH = eachAndBoth();

    /** The statuses that count. */
    static final Set<HazardStatus> COUNTED =
            Arrays.stream(HazardStatus.values())
                    .filter(status -> !FactRepository.UNCOUNTED.contains(status))
                    .collect(Collectors.toUnmodifiableSet());

    private Grades() {}

    /**
     * @param sums the total
     * @param first which of its figures is how many were rejected; the next one is how many merged
     */
    static Map<String, Long> uncounted(Sums sums, int first) {
        Map<String, Long> found = new TreeMap<>();
        found.put(HazardStatus.REJECTED.name(), sums.get(first));
        found.put(HazardStatus.MERGED.name(), sums.get(first + 1));
        found.values().removeIf(count -> count == 0);
        return found;
    }

    private static List<Grade> eachAndBoth() {
        List<Grade> all = new ArrayList<>(List.of(Grade.values()));
        all.add(null);
        return Collections.unmodifiableList(all);
    }
}
