package org.tocsin.local.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.stack.Parked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "parked")
final class ParkedCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Override
    public Integer call() throws SQLException {
        Suite suite = Suite.of(command);
        List<Parked.Waiting> waiting = new Parked(suite.stack().databases()).list();
        if (waiting.isEmpty()) {
            suite.console().line(Sentence.of("没有被隔离或搁置的记录。", "Nothing is quarantined or parked."));
        }
        for (Parked.Waiting one : waiting) {
            suite.console()
                    .line(
                            "%s  %s  %-30s %s #%d  %s"
                                    .formatted(
                                            one.part().label(),
                                            one.aggregate(),
                                            one.where(),
                                            one.type(),
                                            one.sequence(),
                                            one.reason()));
        }
        return 0;
    }
}
