package org.tocsin.accident.document.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many documents are taken. */
@ConfigMapping(prefix = "tocsin.accident.documents")
public interface DocumentSettings {

    /** Of one record. */
    @WithDefault("100")
    int perSubject();
}
