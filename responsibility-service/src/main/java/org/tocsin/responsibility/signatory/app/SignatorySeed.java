package org.tocsin.responsibility.signatory.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.signatory.domain.Capacity;
import org.tocsin.responsibility.signatory.domain.NewSignatory;
import org.tocsin.responsibility.signatory.domain.Signatory;
import org.tocsin.responsibility.signatory.persistence.SignatoryRepository;

/**
 * Names the signatories of the demonstration world once; a start that finds them changes nothing.
 */
@ApplicationScoped
class SignatorySeed {

    private static final TypeReference<List<Seed>> SEEDS = new TypeReference<>() {};
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private final SignatoryRepository signatories;
    private final ObjectMapper json;
    private final Clock clock;
    private final Optional<String> source;

    SignatorySeed(
            SignatoryRepository signatories,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "tocsin.signatories.seed") Optional<String> source) {
        this.signatories = signatories;
        this.json = json;
        this.clock = clock;
        this.source = source;
    }

    /** A unit and those who sign for it. */
    record Seed(UUID unitId, String person, List<String> logins) {}

    @Startup
    @Transactional
    void plant() {
        source.ifPresent(name -> read(name).forEach(this::plant));
    }

    private void plant(Seed seed) {
        for (String login : seed.logins()) {
            if (signatories.named(seed.unitId(), login).isEmpty()) {
                NewSignatory named =
                        new NewSignatory(
                                login, seed.person(), Capacity.AUTHORISED, "演示", ALWAYS, null);
                signatories.persist(
                        new Signatory(Ids.next(), seed.unitId(), named, Moments.now(clock)));
            }
        }
    }

    private List<Seed> read(String name) {
        try (InputStream in = open(name)) {
            return json.readValue(in, SEEDS);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The signatories cannot be read: set TOCSIN_SIGNATORIES_SEED to a JSON file",
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
