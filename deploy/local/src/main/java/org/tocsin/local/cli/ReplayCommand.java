package org.tocsin.local.cli;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.stack.Parked;
import org.tocsin.local.stack.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(index = "0", paramLabel = "<part>")
    private String name;

    @Parameters(index = "1", paramLabel = "<aggregate>")
    private UUID aggregate;

    @Override
    public Integer call() throws SQLException {
        Suite suite = Suite.of(command);
        Part part = Console.part(name);
        int released =
                part.ours() ? new Parked(suite.stack().databases()).release(part, aggregate) : 0;
        if (released == 0) {
            throw new LaunchFailure(
                    Sentence.of(
                            "%1$s 中没有被隔离或搁置的 %2$s；清单见 ./tocsin parked。",
                            "Nothing of %2$s is quarantined or parked in %1$s; ./tocsin parked lists what is.",
                            part.label(),
                            aggregate));
        }
        suite.console()
                .line(
                        Sentence.of(
                                "已请求重放 %1$s；若原因未除，它会再次出现在 ./tocsin parked 中。",
                                "Replay of %1$s is requested; if its cause is still there, ./tocsin parked will show it again.",
                                aggregate));
        return 0;
    }
}
