package org.tocsin.inspection.plan.app;

/**
 * Whether a draw, computed again from its seed and its candidates, comes out as it stands.
 *
 * @param digestEqual what stands there is what was published when it was drawn
 * @param keysEqual each key follows from seed, unit and weight
 * @param drawnEqual those with the smallest keys were drawn
 * @param tasksEqual each unit has the tasks that the draw says
 * @param digest computed again
 */
public record DrawVerification(
        boolean digestEqual,
        boolean keysEqual,
        boolean drawnEqual,
        boolean tasksEqual,
        String algorithm,
        String digest) {

    public boolean equal() {
        return digestEqual && keysEqual && drawnEqual && tasksEqual;
    }
}
