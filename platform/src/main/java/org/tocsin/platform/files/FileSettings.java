package org.tocsin.platform.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a service keeps its files, and what is taken. Each service has a place of its own: what it
 * finds there and does not know it takes out.
 */
@ConfigMapping(prefix = "tocsin.files")
public interface FileSettings {

    /**
     * Whether the service has files at all; read when it is built. One that has none carries none
     * of the beans and none of the libraries.
     */
    @WithDefault("false")
    boolean enabled();

    @WithDefault("disk")
    Kind store();

    /** For the store on disk, and where uploads wait until they are examined. */
    @WithDefault("files")
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

        @WithDefault("tocsin-files")
        String bucket();

        Optional<String> region();

        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Silence of the store that is tolerated. */
        @WithDefault("PT30S")
        Duration timeout();
    }
}
