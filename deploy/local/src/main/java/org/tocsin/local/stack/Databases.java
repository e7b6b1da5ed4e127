package org.tocsin.local.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Schema;
import org.tocsin.local.servers.Sentence;

/** The services' schemas, on the embedded server or on one of somebody else. */
public final class Databases {

    private static final String OPTIONS = "&allowPublicKeyRetrieval=true&connectionTimeZone=UTC";

    private final Home home;
    private final String urlBase;
    private final String adminUser;
    private final String adminPassword;
    private final String accountHost;
    private final String security;

    Databases(Settings settings, Supplier<String> embeddedPassword) {
        this.home = settings.home();
        Outside.Database outside = settings.outside().database().orElse(null);
        this.urlBase =
                outside == null
                        ? "jdbc:mysql://127.0.0.1:" + settings.port(Part.MARIADB)
                        : outside.urlBase();
        this.adminUser = outside == null ? "root" : outside.adminUser();
        this.adminPassword = outside == null ? embeddedPassword.get() : outside.adminPassword();
        this.accountHost = outside == null ? "127.0.0.1" : "%";
        this.security = outside == null ? "?sslMode=DISABLED" : "?sslMode=PREFERRED";
    }

    /** One schema per service, each with a user that may use it alone. */
    void create(List<Part> services) {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            for (Part service : services) {
                new Schema(service.schema(), service.schema(), password(service))
                        .create(statement, accountHost);
            }
        } catch (SQLException e) {
            throw new LaunchFailure(
                    Sentence.of(
                            "无法在 %1$s 创建数据库：%2$s",
                            "Cannot create the schemas at %1$s: %2$s", urlBase, e.getMessage()),
                    e);
        }
    }

    /** As administrator. */
    public Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(
                urlBase + "/" + schema + security + OPTIONS, adminUser, adminPassword);
    }

    /** Host and port, for people. */
    public String address() {
        return urlBase.replace("jdbc:mysql://", "");
    }

    String url(Part service) {
        return urlBase + "/" + service.schema() + security;
    }

    String password(Part service) {
        return home.secret("db-" + service.schema());
    }
}
