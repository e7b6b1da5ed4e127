package org.tocsin.platform.testing.files;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.tocsin.platform.files.FileSettings;

/** A real S3 server, started once for the JVM, and the service told to use it. */
public class ObjectStore implements QuarkusTestResourceLifecycleManager {

    private static final String PREFIX = "tocsin.files.";
    static final String BUCKET = "tocsin-test";
    private static ObjectStoreProcess server;

    @Override
    public Map<String, String> start() {
        return configuration(endpoint());
    }

    @Override
    public void stop() {
        // It ends with the JVM: other tests of the same run go on with it.
    }

    public static synchronized String endpoint() {
        if (server == null) {
            server = ObjectStoreProcess.start();
        }
        return server.endpoint();
    }

    public static FileSettings.S3 settings(String endpoint) {
        return new SmallRyeConfigBuilder()
                .withMapping(FileSettings.class)
                .withDefaultValue(PREFIX + "directory", "unused")
                .withDefaultValues(configuration(endpoint))
                .build()
                .getConfigMapping(FileSettings.class)
                .s3();
    }

    private static Map<String, String> configuration(String endpoint) {
        return Map.of(
                PREFIX + "store",
                "s3",
                PREFIX + "s3.endpoint",
                endpoint,
                PREFIX + "s3.bucket",
                BUCKET,
                PREFIX + "s3.access-key",
                ObjectStoreProcess.ACCESS_KEY,
                PREFIX + "s3.secret-key",
                ObjectStoreProcess.SECRET_KEY,
                PREFIX + "s3.timeout",
                "PT5S");
    }
}
