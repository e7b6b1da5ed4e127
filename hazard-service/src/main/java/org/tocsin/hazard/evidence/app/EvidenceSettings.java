package org.tocsin.hazard.evidence.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where evidence files are kept, and what is taken. */
@ConfigMapping(prefix = "tocsin.evidence")
public interface EvidenceSettings {

    @WithDefault("disk")
    Kind store();

    /** For the store on disk, and where uploads wait until they are examined. */
    Path directory();

    /** Bytes of the largest file: 20 MB. */
    @WithDefault("20971520")
    long maxSize();

    /** Pixels of the largest picture; whoever shows one needs four bytes for each. */
    @WithDefault("100000000")
    long maxPixels();

    /**
     * What is in the store for so long without being on the register is swept away; longer than any
     * transaction.
     */
    @WithDefault("PT1H")
    Duration grace();

    /** How often that is done. */
    @WithDefault("6h")
    String sweep();

    S3 s3();

    /** Which store it is. */
    enum Kind {
        DISK,
        S3
    }

    /** An S3-compatible object store. */
    interface S3 {

        @WithDefault("http://127.0.0.1:9000")
        String endpoint();

        @WithDefault("tocsin-evidence")
        String bucket();

        Optional<String> region();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Silence of the store that is tolerated. */
        @WithDefault("PT30S")
        Duration timeout();
    }
}
