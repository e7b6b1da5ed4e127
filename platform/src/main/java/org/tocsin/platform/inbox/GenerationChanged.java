package org.tocsin.platform.inbox;

/** Some instance has begun to rebuild the read model: this one must read from zero too. */
final class GenerationChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
