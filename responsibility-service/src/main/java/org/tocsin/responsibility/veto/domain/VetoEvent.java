package org.tocsin.responsibility.veto.domain;

import jakarta.annotation.Nullable;

/**
 * What has become of a veto.
 *
 * @param previousStatus {@code null} when it was proposed
 */
public record VetoEvent(
        Kind kind, long sequence, VetoSnapshot veto, @Nullable VetoStatus previousStatus) {

    /** With the published name, spelled out so that renaming breaks no consumer. */
    public enum Kind {
        PROPOSED("veto.proposed.v1"),
        CONFIRMED("veto.confirmed.v1"),
        REJECTED("veto.rejected.v1"),
        RETRACTED("veto.retracted.v1"),
        LAPSED("veto.lapsed.v1"),
        RETRACTION_PROPOSED("veto.retraction-proposed.v1");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }
}
