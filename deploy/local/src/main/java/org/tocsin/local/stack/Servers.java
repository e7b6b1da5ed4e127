package org.tocsin.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tocsin.local.realm.DemoPeople;
import org.tocsin.local.realm.LocalRealm;
import org.tocsin.local.servers.Child;
import org.tocsin.local.servers.Distributions;
import org.tocsin.local.servers.KafkaServer;
import org.tocsin.local.servers.KeycloakServer;
import org.tocsin.local.servers.MariaDbServer;
import org.tocsin.local.servers.Place;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.servers.Topics;

/** MariaDB, Kafka and Keycloak with the settings of one suite. */
final class Servers {

    private final Settings settings;
    private final Distributions distributions;
    private final Progress progress;

    Servers(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.distributions = new Distributions(settings.repository().servers(), progress::say);
    }

    Child start(Part part, Consumer<Child> born) throws IOException {
        Place place = place(part, born);
        return switch (part) {
            case MARIADB -> MariaDbServer.start(distributions, place).child();
            case KAFKA -> KafkaServer.start(distributions, place).child();
            case KEYCLOAK -> startKeycloak(place);
            default -> throw new IllegalArgumentException(part.label());
        };
    }

    /** Waits for a process that an earlier launcher started. */
    void awaitReady(Part part, Child child) {
        Place place = place(part, _ -> {});
        switch (part) {
            case MARIADB -> MariaDbServer.attach(place, child);
            case KAFKA -> KafkaServer.attach(place, child);
            case KEYCLOAK ->
                    KeycloakServer.attach(
                            place, Part.KEYCLOAK.managementPort(settings.portBase()), child);
            default -> throw new IllegalArgumentException(part.label());
        }
    }

    private Child startKeycloak(Place place) throws IOException {
        Home home = settings.home();
        Path realm =
                LocalRealm.write(
                        settings.repository().realm(),
                        home.secrets(),
                        DemoPeople.load(),
                        home::clientSecret,
                        settings.port(Part.GATEWAY));
        noteRealmChange(home.data(Part.KEYCLOAK), realm);
        Map<String, String> administrator =
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        home.secret("keycloak-admin"));
        return KeycloakServer.start(
                        distributions,
                        place,
                        Part.KEYCLOAK.managementPort(settings.portBase()),
                        List.of(realm),
                        administrator)
                .child();
    }

    /**
     * Keycloak imports a realm once; that a later change needs a reset should not have to be
     * guessed.
     */
    private void noteRealmChange(Path keycloak, Path realm) throws IOException {
        Path imported = keycloak.resolve("data/import").resolve(realm.getFileName());
        if (Files.exists(imported) && Files.mismatch(imported, realm) >= 0) {
            progress.say(
                    Sentence.of(
                            "领域文件已变更；要使其生效，请运行 ./tocsin reset keycloak 后再 ./tocsin up。",
                            "The realm file has changed; for it to take effect run ./tocsin reset keycloak and ./tocsin up."));
        }
    }

    /** On our own broker or on somebody else's; what is there already stays as it is. */
    void createTopics() {
        short oneCopy = 1;
        short brokersChoice = -1;
        Topics.declared(settings.repository().topics())
                .create(
                        settings.kafka(),
                        settings.outside().kafka().isPresent() ? brokersChoice : oneCopy);
    }

    private Place place(Part part, Consumer<Child> born) {
        Home home = settings.home();
        return new Place(
                home.data(part), settings.port(part), settings.lifetime(), home.logs(), born);
    }
}
