package org.tocsin.gateway.stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.time.Ids;

/** Records of the {@link Registry} that change and move, and a town that does with all in it. */
@Singleton
public class Bustle {

    static final String DISTRICT = "990101";

    private static final String SIBLING = "990102";
    private static final String WANDERING = "990101002";
    private static final List<String> TOWNS =
            List.of("990101001", WANDERING, "990102001", "990102002");
    private static final int RECORDS = 40;
    private static final int STILL = 10;

    private final Random random = new Random();

    /** Only these change: of those that lie still, nothing but a move of their town tells. */
    private final List<String> lively = new ArrayList<>();

    @Inject Suite suite;
    @Inject Towns towns;

    /** How many came into the district's sight, and how many went out of it. */
    record Crossings(long entered, long left) {

        static final Crossings NONE = new Crossings(0, 0);

        Crossings plus(Crossings more) {
            return new Crossings(entered + more.entered, left + more.left);
        }

        private static Crossings between(Set<String> before, Set<String> after) {
            return new Crossings(
                    after.stream().filter(id -> !before.contains(id)).count(),
                    before.stream().filter(id -> !after.contains(id)).count());
        }
    }

    void begin() {
        TOWNS.forEach(town -> Registry.DISTRICTS.put(town, town.substring(0, 6)));
        for (int i = 0; i < RECORDS; i++) {
            tell(Ids.next().toString(), any(TOWNS));
        }
        lively.addAll(Registry.ENTRIES.keySet());
        for (int i = 0; i < STILL; i++) {
            tell(Ids.next().toString(), WANDERING);
        }
    }

    /** One record leaves and another enters, and so many others change. */
    Crossings change(int others) {
        Set<String> before = seen();
        tell(any(lively.stream().filter(before::contains).toList()), "990102001");
        tell(any(lively.stream().filter(id -> !before.contains(id)).toList()), "990101001");
        for (int i = 0; i < others; i++) {
            String id = any(lively);
            tell(id, random.nextBoolean() ? any(TOWNS) : Registry.ENTRIES.get(id).division());
        }
        return Crossings.between(before, seen());
    }

    Crossings changeUntil(BooleanSupplier enough) {
        Crossings all = change(0);
        while (!enough.getAsBoolean()) {
            all = all.plus(change(3));
        }
        return all;
    }

    Crossings moveTown() {
        Set<String> before = seen();
        String district = isAtHome() ? SIBLING : DISTRICT;
        Registry.DISTRICTS.put(WANDERING, district);
        towns.move(WANDERING, district);
        return Crossings.between(before, seen());
    }

    void end() {
        if (!isAtHome()) {
            moveTown();
        }
        Registry.ENTRIES.clear();
        lively.clear();
    }

    private static boolean isAtHome() {
        return Registry.DISTRICTS.get(WANDERING).equals(DISTRICT);
    }

    private void tell(String id, String town) {
        Registry.Entry before = Registry.ENTRIES.get(id);
        long version = before == null ? 1 : before.version() + 1;
        Registry.ENTRIES.put(id, new Registry.Entry(id, version, town));
        suite.publish(UUID.fromString(id), version, new EventScope(town, null, null, null));
    }

    private static Set<String> seen() {
        return new HashSet<>(Registry.seenBy(DISTRICT).keySet());
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
