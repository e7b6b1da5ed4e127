package org.tocsin.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.servers.Trees;
import org.tocsin.local.stack.Home;
import org.tocsin.local.stack.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "reset")
final class ResetCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "keycloak", arity = "0..1")
    private String name;

    @Option(names = {"-y", "--yes"})
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Suite suite = Suite.of(command);
        Home home = suite.settings().home();
        if (name != null) {
            return resetKeycloak(suite, home);
        }
        confirm(home);
        suite.stack().down();
        for (Path part : new Path[] {home.allData(), home.logs(), home.secrets(), home.keys()}) {
            Trees.delete(part);
        }
        suite.console()
                .line(
                        Sentence.of(
                                "数据、日志与密钥已删除；已下载的服务器与构建保留。",
                                "Data, logs and secrets are gone; downloaded servers and builds are kept."));
        return 0;
    }

    /**
     * Only Keycloak can start anew by itself: the registers and the events about them belong
     * together.
     */
    private int resetKeycloak(Suite suite, Home home) throws IOException {
        if (Console.part(name) != Part.KEYCLOAK) {
            throw new LaunchFailure(
                    Sentence.of(
                            "只有 keycloak 可单独重置；各登记库与其事件不可分开，请用 ./tocsin reset 全部重置。",
                            "Only keycloak can be reset alone; the registers and their events belong together, use ./tocsin reset."));
        }
        suite.stack().stop(Part.KEYCLOAK);
        Trees.delete(home.data(Part.KEYCLOAK));
        suite.console()
                .line(
                        Sentence.of(
                                "Keycloak 已重置；运行 ./tocsin up 重新导入领域。",
                                "Keycloak is reset; ./tocsin up imports the realm anew."));
        return 0;
    }

    private void confirm(Home home) {
        if (yes) {
            return;
        }
        String question =
                Sentence.of(
                                "将停止全部部件并删除 %1$s 中的数据、日志与密钥。输入 yes 确认：",
                                "This stops everything and deletes data, logs and secrets in %1$s. Type yes to go on: ",
                                home.directory())
                        .toString();
        String answer = System.console() == null ? null : System.console().readLine("%s", question);
        if (!"yes".equals(answer)) {
            throw new LaunchFailure(
                    Sentence.of(
                            "未重置；不询问直接重置请用 ./tocsin reset --yes。",
                            "Nothing was reset; to do it unasked: ./tocsin reset --yes."));
        }
    }
}
