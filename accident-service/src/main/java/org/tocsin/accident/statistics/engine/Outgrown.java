package org.tocsin.accident.statistics.engine;

/** The facts no longer fit into the engine; the database still answers. */
public final class Outgrown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Outgrown(String message) {
        super(message);
    }
}
