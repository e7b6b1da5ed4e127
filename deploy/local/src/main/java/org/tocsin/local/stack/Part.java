package org.tocsin.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the suite consists of. Ports are distances from one base, so that two suites can run beside
 * each other.
 */
public enum Part {
    MARIADB("mariadb", 5226),
    KAFKA("kafka", 11012),
    KEYCLOAK("keycloak", 100),
    RESPONSIBILITY("responsibility-service", 24),
    INSPECTION("inspection-service", 22),
    HAZARD("hazard-service", 21),
    ACCIDENT("accident-service", 23),
    GATEWAY("gateway", 0);

    private final String label;
    private final int distance;

    Part(String label, int distance) {
        this.label = label;
        this.distance = distance;
    }

    /** The name people use, which is also the module's directory. */
    public String label() {
        return label;
    }

    public int port(int base) {
        return base + distance;
    }

    /** Every port the part binds. */
    List<Integer> ports(int base) {
        return switch (this) {
            case KAFKA -> List.of(port(base), port(base) + 1);
            case KEYCLOAK, GATEWAY -> List.of(port(base), managementPort(base));
            default -> List.of(port(base));
        };
    }

    /**
     * Where the part says whether it is ready; for what is open to the public not where it answers.
     */
    public int managementPort(int base) {
        return switch (this) {
            case KEYCLOAK -> base + 110;
            case GATEWAY -> base + 40;
            default -> port(base);
        };
    }

    /** A part of our own, built in this tree; the others come from Maven Central. */
    public boolean ours() {
        return ordinal() >= RESPONSIBILITY.ordinal();
    }

    /** The database schema, which is also its user's name. */
    public String schema() {
        return "tocsin_" + label.replace("-service", "");
    }

    public static Optional<Part> named(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(label) || part.label.equals(label + "-service"))
                .findFirst();
    }

    static List<Part> servers() {
        return List.of(MARIADB, KAFKA, KEYCLOAK);
    }

    static List<Part> services() {
        return Arrays.stream(values()).filter(Part::ours).toList();
    }
}
