package org.tocsin.local.servers;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * One service's schema and the user that may use it and nothing else. SQL that MySQL and MariaDB
 * share.
 */
public record Schema(String name, String user, String password) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    public Schema {
        if (!NAME.matcher(name).matches() || !NAME.matcher(user).matches()) {
            throw new IllegalArgumentException("Not a schema or user name: " + name + ", " + user);
        }
        if (password.indexOf('\'') >= 0 || password.indexOf('\\') >= 0) {
            throw new IllegalArgumentException(
                    "A database password may hold no quote and no backslash");
        }
    }

    public void create(Statement statement, String host) throws SQLException {
        String account = "'%s'@'%s'".formatted(user, host);
        statement.execute(
                "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci"
                        .formatted(name));
        statement.execute(
                "CREATE USER IF NOT EXISTS %s IDENTIFIED BY '%s'".formatted(account, password));
        statement.execute("ALTER USER %s IDENTIFIED BY '%s'".formatted(account, password));
        statement.execute(
                "GRANT ALL PRIVILEGES ON `%s`.* TO %s"
                        .formatted(name.replace("_", "\\_"), account));
    }
}
