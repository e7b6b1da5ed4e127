package org.tocsin.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tocsin.local.realm.DemoPeople;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.stack.Part;
import org.tocsin.local.stack.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "up")
final class UpCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        Instant start = Instant.now();
        suite.stack().up();
        String seconds =
                String.format(
                        Locale.ROOT,
                        "%.0f",
                        Duration.between(start, Instant.now()).toMillis() / 1000.0);
        suite.console()
                .line(Sentence.of("%n全部就绪，用时 %1$s 秒。%n", "%nAll ready in %1$s s.%n", seconds));
        suite.console().line(addresses(suite));
        suite.console().line(people());
        suite.console().line(toTry(suite));
        return 0;
    }

    private static Sentence addresses(Suite suite) {
        Settings settings = suite.settings();
        return Sentence.of(
                """
                地址
                  接口与首页    %1$s        接口文档 %1$s/docs
                  身份认证      %2$s        管理员 admin，密码在 %5$s
                  数据库        %3$s      Kafka %4$s
                """,
                """
                Addresses
                  API and start page   %1$s        its documentation %1$s/docs
                  sign-in (Keycloak)   %2$s        administrator admin, password in %5$s
                  MariaDB              %3$s        Kafka %4$s
                """,
                suite.stack().url(Part.GATEWAY),
                suite.stack().url(Part.KEYCLOAK),
                suite.stack().databases().address(),
                suite.stack().kafka(),
                settings.home().secrets().resolve("keycloak-admin"));
    }

    private static Sentence people() {
        DemoPeople people = DemoPeople.load();
        String names =
                people.users().stream()
                        .map(DemoPeople.Person::username)
                        .filter(name -> !name.endsWith("-b"))
                        .collect(Collectors.joining(" "));
        return Sentence.of(
                """
                演示用户（密码均为 %1$s；-a 属东岭区，另有同名 -b 属西川区）
                  %2$s
                  服务账号：dashboard audit
                """,
                """
                Demo users (password %1$s for all; -a belongs to district A, the same with -b to district B)
                  %2$s
                  service accounts: dashboard audit
                """,
                people.password(),
                names);
    }

    private static Sentence toTry(Suite suite) {
        return Sentence.of(
                """
                试一试
                  curl -H "Authorization: Bearer $(./tocsin token bureau-a)" %1$s/api/v1/hazards
                  curl -H "Authorization: Bearer $(./tocsin token city-office)" %1$s/api/v1/units
                  ./tocsin status\
                """,
                """
                Try
                  curl -H "Authorization: Bearer $(./tocsin token bureau-a)" %1$s/api/v1/hazards
                  curl -H "Authorization: Bearer $(./tocsin token city-office)" %1$s/api/v1/units
                  ./tocsin status\
                """,
                suite.stack().url(Part.GATEWAY));
    }
}
