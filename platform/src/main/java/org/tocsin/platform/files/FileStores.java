package org.tocsin.platform.files;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store that the configuration names. */
@IfBuildProperty(name = "tocsin.files.enabled", stringValue = "true")
class FileStores {

    @Produces
    @ApplicationScoped
    FileStore store(
            FileSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        FileStore place =
                switch (settings.store()) {
                    case DISK -> new DiskFileStore(settings.directory());
                    case S3 -> new S3FileStore(settings.s3());
                };
        return new OwnedStore(place, service);
    }
}
