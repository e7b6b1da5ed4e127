package org.tocsin.responsibility.unit.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tocsin.responsibility.unit.domain.RiskClass;
import org.tocsin.responsibility.unit.domain.UnitKind;
import org.tocsin.responsibility.unit.domain.UnitRegistration;

/**
 * Registers the units that the configuration names, with fixed ids, once: a start that finds them
 * changes nothing. Meant for the demonstration world of the local profile.
 */
@ApplicationScoped
class UnitSeed {

    private static final Logger LOG = Logger.getLogger(UnitSeed.class);
    private static final TypeReference<List<Seed>> SEEDS = new TypeReference<>() {};

    private final UnitRegister register;
    private final ObjectMapper json;
    private final Optional<String> source;

    UnitSeed(
            UnitRegister register,
            ObjectMapper json,
            @ConfigProperty(name = "tocsin.units.seed") Optional<String> source) {
        this.register = register;
        this.json = json;
        this.source = source;
    }

    /** A registration with its fixed id. */
    record Seed(
            UUID id,
            UnitKind kind,
            String name,
            String division,
            @Nullable String industry,
            @Nullable RiskClass riskClass,
            @Nullable String grid,
            @Nullable UUID parentId,
            @Nullable String principal,
            @Nullable String creditCode) {

        UnitRegistration registration() {
            return new UnitRegistration(
                    kind,
                    name,
                    division,
                    industry,
                    riskClass,
                    grid,
                    parentId,
                    principal,
                    null,
                    creditCode,
                    null);
        }
    }

    /** After the table of divisions, which the registration asks, has been loaded. */
    @Startup(Integer.MAX_VALUE)
    void plant() {
        if (source.isEmpty()) {
            return;
        }
        long planted =
                read(source.get()).stream()
                        .filter(seed -> register.registerOnce(seed.id(), seed.registration()))
                        .count();
        LOG.infof("%d units registered from %s", planted, source.get());
    }

    private List<Seed> read(String name) {
        try (InputStream in = open(name)) {
            return json.readValue(in, SEEDS);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The units to register cannot be read: set TOCSIN_UNITS_SEED to a JSON file",
                    e);
        }
    }

    private static InputStream open(String name) throws IOException {
        Path file = Path.of(name);
        if (Files.exists(file)) {
            return Files.newInputStream(file);
        }
        InputStream inJar =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (inJar == null) {
            throw new FileNotFoundException(name);
        }
        return inJar;
    }
}
