package org.tocsin.local.stack;

import java.io.IOException;
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
import org.tocsin.local.servers.Topics;

/** MariaDB, Kafka and Keycloak with the settings of one suite. */
final class Servers {

    private final Settings settings;
    private final Distributions distributions;

    Servers(Settings settings, Progress progress) {
        this.settings = settings;
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
                    KeycloakServer.attach(place, Part.managementPort(settings.portBase()), child);
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
        Map<String, String> administrator =
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        home.secret("keycloak-admin"));
        return KeycloakServer.start(
                        distributions,
                        place,
                        Part.managementPort(settings.portBase()),
                        List.of(realm),
                        administrator)
                .child();
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
