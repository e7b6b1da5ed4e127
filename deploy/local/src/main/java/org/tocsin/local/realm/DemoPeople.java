package org.tocsin.local.realm;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The invented people and service accounts of the local profile. */
public record DemoPeople(
        String comment, String password, List<Person> users, List<ServiceAccount> serviceAccounts) {

    /** {@code unitId}, {@code industries} and {@code grids} narrow the scope and may be absent. */
    public record Person(
            String username,
            String lastName,
            String firstName,
            List<String> roles,
            String division,
            String unitId,
            List<String> industries,
            List<String> grids) {}

    /**
     * A client of the realm that asks for tokens itself, under the short name people use for it.
     */
    public record ServiceAccount(String name, String clientId, String division) {}

    public static DemoPeople load() {
        try (InputStream in = DemoPeople.class.getResourceAsStream("/demo-users.json")) {
            return new ObjectMapper().readValue(in, DemoPeople.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Person> person(String username) {
        return users.stream().filter(user -> user.username().equals(username)).findFirst();
    }

    public Optional<ServiceAccount> serviceAccount(String name) {
        return serviceAccounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }
}
