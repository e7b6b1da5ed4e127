package org.tocsin.local.servers;

/** How long a child process lives. */
public enum Lifetime {
    /** Ends with this JVM: tests. */
    WITH_JVM,
    /** Goes on after the launcher has ended, and is not hit by its Ctrl-C. */
    DETACHED
}
