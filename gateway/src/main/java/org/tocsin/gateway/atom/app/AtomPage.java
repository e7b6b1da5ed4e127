package org.tocsin.gateway.atom.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.tocsin.gateway.atom.domain.Bulletin;

/**
 * Some of what is announced, last changed first.
 *
 * @param changedAt when anything of the whole feed changed last
 * @param next the cursor of the next page
 */
public record AtomPage(List<Bulletin> bulletins, Instant changedAt, @Nullable String next) {

    public AtomPage {
        bulletins = List.copyOf(bulletins);
    }
}
