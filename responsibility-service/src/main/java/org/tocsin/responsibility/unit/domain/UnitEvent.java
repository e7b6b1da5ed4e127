package org.tocsin.responsibility.unit.domain;

import java.util.UUID;

/** What has happened to a unit; the published payload is its whole state at that moment. */
public sealed interface UnitEvent {

    UUID unitId();

    record Registered(UUID unitId) implements UnitEvent {}

    record Changed(UUID unitId) implements UnitEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Registered _ -> "unit.registered.v1";
            case Changed _ -> "unit.changed.v1";
        };
    }
}
