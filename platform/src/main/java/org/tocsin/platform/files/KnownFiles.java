package org.tocsin.platform.files;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The service's register of its files: what it does not know may be taken out of the store. */
public interface KnownFiles {

    /** Those of these ids that are on the register. */
    Set<UUID> known(Collection<UUID> ids);
}
