package org.tocsin.responsibility.veto.domain;

/** Everything that can become of a veto once it has been proposed. */
public sealed interface VetoCommand {

    record Confirm(Ruling ruling) implements VetoCommand {}

    record Reject(Ruling ruling) implements VetoCommand {}

    record Retract(Ruling ruling) implements VetoCommand {}

    record Lapse(LostGround lost) implements VetoCommand {}

    record LoseGround(LostGround lost) implements VetoCommand {}

    default VetoStep step() {
        return switch (this) {
            case Confirm _ -> VetoStep.CONFIRM;
            case Reject _ -> VetoStep.REJECT;
            case Retract _ -> VetoStep.RETRACT;
            case Lapse _ -> VetoStep.LAPSE;
            case LoseGround _ -> VetoStep.LOSE_GROUND;
        };
    }
}
