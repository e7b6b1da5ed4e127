package org.tocsin.local.cli;

import java.util.concurrent.Callable;
import org.tocsin.local.demo.DemoDistrict;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.stack.Home;
import org.tocsin.local.stack.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        Home home = suite.settings().home();
        new DemoDistrict(
                        suite.stack().url(Part.GATEWAY),
                        suite.stack()::token,
                        home.keys(),
                        home.directory(),
                        suite.console()::say)
                .load();
        suite.console()
                .line(
                        Sentence.of(
                                "%n演示区已载入：%1$s/api/v1/statistics/accidents 与 %1$s/api/v1/control-indicators 可见其统计。",
                                "%nThe demonstration district is loaded; see %1$s/api/v1/statistics/accidents and"
                                        + " %1$s/api/v1/control-indicators.",
                                suite.stack().url(Part.GATEWAY)));
        return 0;
    }
}
